package cn.hotline.closure.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.closure.CaseStory;
import cn.hotline.events.Replied;
import cn.hotline.events.code.Solved;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 雷同: a reply put together from an earlier one is shown beside it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CopiedReplyTest {
    private static final String EARLIER = "尊敬的市民：您好！您反映的问题已收悉，现回复如下："
            + "执法队员于10月3日到东湖路夜市巡查，发现三家烧烤店占用人行道摆放桌椅，油烟未经净化直接排入楼道。"
            + "我队当场登记保存炉具六台，责令店主限期安装油烟净化器，联系人电话13812345678。"
            + "今后每晚安排两组队员轮流值守，对再次占道的一律从重处罚。感谢您对我们工作的支持，如有疑问请拨打12345。";
    private static final String EDITED = "网友您好！来信收悉。现答复如下："
            + "今后每晚安排三组队员轮流值守，对再次占道的一律从重处罚。"
            + "执法队员于11月12日到南湖路夜市巡查，发现五家烧烤店占用人行道摆放桌椅，油烟未经净化直接排入楼道。谢谢您的关心和支持！";
    private static final String GREETED = "尊敬的市民：您好！您反映的问题已收悉，现回复如下："
            + "该路口红绿灯配时已由交警大队调整，早高峰直行绿灯延长十五秒，左转车道增设待转区，标线本周内施划完毕。"
            + "感谢您对我们工作的支持，如有疑问请拨打12345。";
    private static final String OTHER = "尊敬的市民：您好！您反映的问题已收悉，现回复如下："
            + "经查，该小学食堂九月采购的冷冻鸡腿来自资质齐全的供货商，留样检测未见异常，学校已邀请家长代表参观后厨并公布每周菜谱。"
            + "感谢您对我们工作的支持，如有疑问请拨打12345。";

    @Test
    void part_of_an_earlier_reply_in_another_order_with_other_numbers() {
        CaseStory earlier = replied(EARLIER);
        earlier.review("PENDING");

        JsonPath finding = copied(replied(EDITED));

        assertThat(finding.getString("match.caseNo")).isEqualTo(earlier.caseNo.value());
        assertThat(finding.getString("match.unitName")).isEqualTo("执法一中队");
        assertThat(finding.getInt("match.percent")).isBetween(70, 99);
        assertThat(finding.getString("match.excerpt")).contains("烧烤店");
        assertThat(finding.getString("detail"))
                .contains(earlier.caseNo.value(), "雷同")
                .doesNotContain("13812345678");
    }

    @Test
    void the_same_greeting_and_thanks_make_no_copy() {
        replied(GREETED).review("PENDING");

        assertThat(replied(OTHER).review("PENDING").getList("findings.code")).doesNotContain("COPIED");
    }

    @Test
    void a_rework_of_the_cases_own_reply_is_no_copy() {
        CaseStory story = replied("经复核，该路段照明改造已纳入本月计划，施工单位将于月底前完成全部灯杆更换并恢复绿化带，请予监督。");
        story.review("PENDING");
        story.tell(text(story, 2, "经复核，该路段照明改造已纳入本月计划，施工单位将于月底前完成全部灯杆更换并恢复绿化带，请予监督。"))
                .reviewRequested();

        assertThat(story.reviews("PENDING", 2)).allSatisfy(review -> assertThat(review.getList("findings.code"))
                .doesNotContain("COPIED"));
    }

    private static JsonPath copied(CaseStory story) {
        return story.review("PENDING").setRootPath("findings.find { it.code == 'COPIED' }");
    }

    private static CaseStory replied(String publicReply) {
        CaseStory story = new CaseStory().filed().dispatched();
        return story.tell(text(story, 1, publicReply)).reviewRequested();
    }

    private static Replied text(CaseStory story, int attempt, String publicReply) {
        Replied full = story.reply(attempt, Solved.YES);
        return new Replied(
                full.caseId(),
                full.caseNo(),
                full.workOrderId(),
                full.unit(),
                1,
                attempt,
                full.veracity(),
                full.contactedAt(),
                List.of("file-1"),
                full.solved(),
                null,
                full.measures(),
                publicReply,
                null);
    }
}
