package io.gangway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.signals.Signal;
import io.gangway.doctor.checks.CheckReport;
import io.gangway.doctor.checks.CheckResult;
import io.gangway.doctor.checks.Overall;
import io.gangway.doctor.checks.Phrase;
import io.gangway.web.DoctorAccess;
import java.util.List;
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
        run = new Button(getTranslation("doctor.run"), click -> doctor.start());
        run.addThemeVariants(ButtonVariant.PRIMARY);
        run.setId("run-checks");
        summary.setId("summary");
        summary.getElement().setAttribute("role", "status");
        results.setId("checks");
        Section content = new Section(
                new H1(getTranslation("doctor.title")),
                new Paragraph(getTranslation("doctor.introduction")),
                new Div(run, new RouterLink(getTranslation("page.not-found.link"), AppsView.class)),
                summary,
                results);
        content.addClassName("doctor");
        add(new TitleBar(), content);
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
        showResults(state.done());
        state.running()
                .ifPresentOrElse(
                        check -> summarize(
                                "",
                                getTranslation("doctor.running", check.title().in(getLocale()))),
                        () -> summarize(state.done()));
    }

    private void summarize(List<CheckResult> done) {
        if (done.isEmpty()) {
            summarize("", "");
        } else {
            Overall overall = new CheckReport(done).overall();
            summarize("overall " + dashed(overall), overall.sentence().in(getLocale()));
        }
    }

    private void summarize(String classNames, String text) {
        summary.setClassName(classNames);
        summary.setText(text);
    }

    /** What is there stays, with what somebody has unfolded in it. */
    private void showResults(List<CheckResult> done) {
        if (done.size() < results.getComponentCount()) {
            results.removeAll();
        }
        done.stream().skip(results.getComponentCount()).map(this::item).toList().forEach(results::add);
    }

    /** What has to be read is open; the rest is there to be unfolded. */
    private ListItem item(CheckResult result) {
        return switch (result.verdict()) {
            case WARNING, FAILED -> {
                ListItem item = new ListItem(new H2(mark(result), title(result)));
                item.add(story(result));
                yield item;
            }
            case PASSED, SKIPPED -> {
                Span summary = new Span(mark(result), title(result));
                summary.addClassName("folded");
                yield new ListItem(new Details(summary, story(result)));
            }
        };
    }

    private Span mark(CheckResult result) {
        String verdict = dashed(result.verdict());
        Span mark = new Span(getTranslation("verdict." + verdict));
        mark.addClassNames("verdict", verdict);
        return mark;
    }

    private Span title(CheckResult result) {
        return new Span(result.check().title().in(getLocale()));
    }

    private Component[] story(CheckResult result) {
        return new Component[] {
            line("doctor.tried", result.tried()),
            line("doctor.came-back", result.cameBack()),
            line("doctor.means", result.means()),
            line("doctor.fix", result.fix())
        };
    }

    private static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Component line(String key, Phrase phrase) {
        String text = phrase.in(getLocale());
        Span label = new Span(getTranslation(key));
        label.addClassName("label");
        Paragraph line = new Paragraph(label, new Span(" "), new Span(text));
        line.setVisible(!text.isEmpty());
        return line;
    }
}
