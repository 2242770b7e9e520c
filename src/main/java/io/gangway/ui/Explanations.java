package io.gangway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import io.gangway.doctor.diagnosis.Diagnosis;
import io.gangway.doctor.diagnosis.Report;
import io.gangway.doctor.diagnosis.SetUp;
import io.gangway.web.DoctorAccess;
import java.time.InstantSource;
import java.util.Optional;

/** Explains the troubles of this tab from what had been seen in its browser's sign-ins when they arose. */
@SpringComponent
@UIScope
class Explanations {

    private final SetUp setUp;
    private final InstantSource clock;
    private final boolean mayCheck;

    Explanations(SetUp setUp, InstantSource clock, DoctorAccess doctor) {
        this.setUp = setUp;
        this.clock = clock;
        this.mayCheck = doctor.allows(VaadinServletRequest.getCurrent().getHttpServletRequest());
    }

    /** The causes of a trouble; empty where nobody would ask for them. */
    Optional<Component> of(Stage.Troubled troubled) {
        if (!troubled.trouble().hasCauses()) {
            return Optional.empty();
        }
        Diagnosis diagnosis = Diagnosis.of(troubled.seen(), setUp);
        return Optional.of(new DiagnosisPanel(
                troubled.trouble(),
                diagnosis,
                hostNames -> Report.of(diagnosis, hostNames, version(), clock.instant()),
                mayCheck));
    }

    private static String version() {
        return Optional.ofNullable(Explanations.class.getPackage().getImplementationVersion())
                .orElse("(from its classes)");
    }
}
