package cn.hotline.web;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.calendar.WorkCalendar;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Time as an input: the machine's clock read in the district's zone (tests put a movable one in its place), and the work calendar 工作日历. */
@ApplicationScoped
public class TimeProducer {
    @Produces
    @ApplicationScoped
    @DefaultBean
    Clock clock() {
        return Clock.system(DistrictTime.ZONE);
    }

    @Produces
    @Singleton
    @DefaultBean
    WorkCalendar calendar() {
        return WorkCalendar.standard();
    }
}
