package cn.hotline.statistics.assessing;

import cn.hotline.kernel.Actor;
import cn.hotline.statistics.StatisticsConfig;
import cn.hotline.statistics.indicating.Indicator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Computes the next assessment that waits for it 考核计算: the snapshot, then every unit's score sheet. */
@ApplicationScoped
class ComputeAssessment {
    private static final Logger LOG = Logger.getLogger(ComputeAssessment.class);
    private static final Actor SYSTEM = Actor.system("statistics");

    private final Assessments assessments;
    private final Schemes schemes;
    private final FindAssessedUnits findUnits;
    private final TakeSnapshot takeSnapshot;
    private final CaseLists lists;
    private final ScoreSheets sheets;
    private final Progress progress;
    private final StatisticsConfig config;
    private final Clock clock;

    ComputeAssessment(
            Assessments assessments,
            Schemes schemes,
            FindAssessedUnits findUnits,
            TakeSnapshot takeSnapshot,
            CaseLists lists,
            ScoreSheets sheets,
            Progress progress,
            StatisticsConfig config,
            Clock clock) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.findUnits = findUnits;
        this.takeSnapshot = takeSnapshot;
        this.lists = lists;
        this.sheets = sheets;
        this.progress = progress;
        this.config = config;
        this.clock = clock;
    }

    /** @return whether there was one */
    boolean next() {
        AtomicReference<UUID> taken = new AtomicReference<>();
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) config.assessmentTimeout().toSeconds())
                    .call(() -> {
                        takeSnapshot.seeOneState();
                        Optional<Assessment> waiting = assessments.nextToCompute();
                        waiting.ifPresent(assessment -> {
                            taken.set(assessment.assessmentId());
                            compute(assessment);
                        });
                        return waiting.isPresent();
                    });
        } catch (RuntimeException failed) {
            if (taken.get() == null) {
                throw failed;
            }
            LOG.errorf(failed, "assessment %s could not be computed", taken.get());
            QuarkusTransaction.requiringNew().run(() -> {
                Assessment assessment = assessments.locked(taken.get());
                assessment.fail("计算未完成，请查看日志后重新计算", SYSTEM, clock.instant());
                assessments.acted(assessment, AssessmentAction.FAIL, SYSTEM, clock.instant());
            });
            return true;
        }
    }

    private void compute(Assessment assessment) {
        UUID id = assessment.assessmentId();
        SchemeContent scheme = schemes.one(assessment.schemeId(), true).content();
        List<Indicator> indicators = scheme.indicators();
        List<AssessedUnit> directory = findUnits.of(scheme);
        List<String> leftOut = takeSnapshot.leftOutChannels();
        AtomicReference<Progress.Stage> stage =
                new AtomicReference<>(new Progress.Stage(0, indicators.size(), 0, directory.size()));
        progress.tell(id, stage.get());
        Snapshot snapshot = takeSnapshot.take(
                assessment.month(),
                directory,
                indicators,
                leftOut,
                indicator -> progress.tell(id, stage.updateAndGet(Progress.Stage::read)));
        List<AssessedUnit> units = directory.stream()
                .filter(unit -> !unit.retired() || !snapshot.isEmpty(unit.code()))
                .toList();
        ScoreUnits scored = ScoreUnits.of(scheme, units, snapshot::counts);
        for (AssessedUnit unit : units) {
            sheets.store(id, unit, scored.score(unit.code()), scored.rank(unit.code()), scored.band(unit.code()));
            lists.store(id, unit.code(), snapshot.lists().getOrDefault(unit.code(), Map.of()));
            progress.tell(id, stage.updateAndGet(Progress.Stage::scored));
        }
        assessment.finish(leftOut, SYSTEM, clock.instant());
        assessments.acted(assessment, AssessmentAction.FINISH, SYSTEM, clock.instant());
    }
}
