package cn.hotline.infra;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * The logging of a JVM that is to be quiet: warnings and errors on standard output.
 *
 * <p>Chosen by {@code -Dslf4j.provider}, and on purpose not announced as a service: this module is used inside services
 * that have a binding of their own, and two would quarrel.
 */
public final class WarningsOnly implements SLF4JServiceProvider {

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();

    @Override
    public ILoggerFactory getLoggerFactory() {
        return PlainLogger::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {
        // nothing to prepare
    }

    private static final class PlainLogger extends LegacyAbstractLogger {

        private static final long serialVersionUID = 1L;

        private PlainLogger(String name) {
            this.name = name;
        }

        @Override
        public boolean isTraceEnabled() {
            return false;
        }

        @Override
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public boolean isInfoEnabled() {
            return false;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String pattern, Object[] arguments, Throwable cause) {
            String text = MessageFormatter.basicArrayFormat(pattern, arguments);
            synchronized (System.out) {
                System.out.println(
                        LocalDateTime.now().truncatedTo(ChronoUnit.MILLIS) + " " + level + " [" + name + "] " + text);
                if (cause != null) {
                    cause.printStackTrace(System.out);
                }
            }
        }
    }
}
