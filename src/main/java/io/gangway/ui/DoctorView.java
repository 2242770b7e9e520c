package io.gangway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.signals.Signal;
import io.gangway.doctor.checks.CheckResult;
import io.gangway.doctor.checks.Report;
import io.gangway.web.DoctorAccess;
import java.util.Locale;

/** Checks the set-up one thing after the other, for whoever looks after it. */
@Route("doctor")
class DoctorView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final DoctorAccess access;
    private final Button run;
    private final Paragraph summary = new Paragraph();
    private final OrderedList results = new OrderedList();

    DoctorView(DoctorRun doctor, DoctorAccess access) {
        this.access = access;
        addClassName("doctor");
        run = new Button(getTranslation("doctor.run"), click -> doctor.start());
        run.addThemeVariants(ButtonVariant.PRIMARY);
        run.setId("run-checks");
        summary.setId("summary");
        summary.getElement().setAttribute("role", "status");
        results.setId("checks");
        add(
                new H1(getTranslation("doctor.title")),
                new Paragraph(getTranslation("doctor.introduction")),
                new Div(run, new RouterLink(getTranslation("page.not-found.link"), AppsView.class)),
                summary,
                results);
        Signal.effect(this, () -> show(doctor.stateSignal().get()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.name") + " · " + getTranslation("doctor.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!access.allows(VaadinServletRequest.getCurrent().getHttpServletRequest())) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(DoctorRun.State state) {
        run.setEnabled(state.running().isEmpty());
        results.removeAll();
        state.done().forEach(result -> results.add(item(result)));
        summary.setText(state.running()
                .map(check -> getTranslation("doctor.running", check.title()))
                .orElseGet(() -> state.done().isEmpty()
                        ? ""
                        : new Report(state.done()).overall().sentence()));
    }

    private ListItem item(CheckResult result) {
        String verdict = result.verdict().name().toLowerCase(Locale.ROOT);
        Span mark = new Span(getTranslation("verdict." + verdict));
        mark.addClassNames("verdict", verdict);
        ListItem item = new ListItem(new H2(mark, english(result.check().title())));
        item.add(line("doctor.tried", result.tried()), line("doctor.came-back", result.cameBack()));
        item.add(line("doctor.means", result.means()), line("doctor.fix", result.fix()));
        return item;
    }

    private Component line(String key, String text) {
        Span label = new Span(getTranslation(key));
        label.addClassName("label");
        Paragraph line = new Paragraph(label, new Span(" "), english(text));
        line.setVisible(!text.isEmpty());
        return line;
    }

    /** The doctor's own words are the same on the page and on a terminal. */
    private static Span english(String text) {
        Span english = new Span(text);
        english.getElement().setAttribute("lang", "en").setAttribute("dir", "ltr");
        return english;
    }
}
