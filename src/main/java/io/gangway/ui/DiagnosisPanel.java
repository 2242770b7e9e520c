package io.gangway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.gangway.doctor.diagnosis.Advice;
import io.gangway.doctor.diagnosis.Diagnosis;
import io.gangway.doctor.diagnosis.Finding;
import io.gangway.doctor.diagnosis.HostNames;
import io.gangway.doctor.diagnosis.Likelihood;
import io.gangway.doctor.diagnosis.Report;
import io.gangway.ui.clipboard.CopyButton;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * Why a sign-in failed: the most likely cause in sight, or where the page has named it already only what to do about it, everything else for whoever can act below it, and the report to
 * send them. The report holds no secret and no user, so that it can be posted in public.
 */
class DiagnosisPanel extends Div {

    private final Diagnosis diagnosis;
    private final Function<HostNames, Report> report;
    private final Checkbox withoutHosts = new Checkbox();
    private final Pre text = new Pre();
    private final CopyButton copy = new CopyButton("diagnosis.copy");

    /** @param trouble what the page has said already */
    DiagnosisPanel(Trouble trouble, Diagnosis diagnosis, Function<HostNames, Report> report, boolean mayCheck) {
        this.diagnosis = diagnosis;
        this.report = report;
        addClassName("diagnosis");
        setId("diagnosis");
        diagnosis.first().ifPresent(finding -> add(mostLikely(finding, trouble)));
        RouterLink doctor = new RouterLink(getTranslation("doctor.link"), DoctorView.class);
        doctor.setVisible(mayCheck);
        Details details = new Details(getTranslation("diagnosis.details"), doctor, others(), reportTools(), text);
        details.setId("details");
        add(details);
        // It scrolls: keys must reach it too.
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", getTranslation("diagnosis.details"));
        showReport();
    }

    private Component mostLikely(Finding finding, Trouble trouble) {
        Advice advice = diagnosis.advice(finding, getLocale());
        Div likely = new Div();
        if (Restatements.says(trouble, finding.cause())) {
            likely.add(new H3(getTranslation("diagnosis.fix")));
        } else {
            boolean certain = finding.likelihood() == Likelihood.CERTAIN;
            String heading = certain ? "diagnosis.certain" : "diagnosis.most-likely";
            likely.add(new H3(getTranslation(heading, advice.title())), new Paragraph(advice.sentence()));
        }
        likely.add(new Paragraph(advice.fix()));
        likely.setId("cause");
        likely.addClassName("cause");
        likely.getElement().setAttribute("data-cause", finding.cause().id());
        return likely;
    }

    private Component others() {
        List<Finding> rest = diagnosis.findings().stream().skip(1).toList();
        UnorderedList list = new UnorderedList();
        for (Finding finding : rest) {
            Advice advice = diagnosis.advice(finding, getLocale());
            list.add(new ListItem(
                    new H3(advice.title()), new Paragraph(advice.sentence()), new Paragraph(advice.fix())));
        }
        Div others = new Div(new H3(getTranslation("diagnosis.others")), list);
        others.setVisible(!rest.isEmpty());
        return others;
    }

    private Component reportTools() {
        withoutHosts.setLabel(getTranslation("diagnosis.without-hosts"));
        withoutHosts.addValueChangeListener(change -> showReport());
        copy.addThemeVariants(ButtonVariant.SMALL);
        copy.setId("copy-report");
        Div tools = new Div(
                copy,
                download("diagnosis.download.text", "gangway-report.txt", "text/plain", Report::text),
                download("diagnosis.download.json", "gangway-report.json", "application/json", Report::json),
                withoutHosts);
        tools.addClassName("report-tools");
        return tools;
    }

    private Anchor download(String key, String file, String type, Function<Report, String> form) {
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] content = form.apply(current()).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(new ByteArrayInputStream(content), file, type, content.length);
                }),
                getTranslation(key));
        anchor.getElement().setAttribute("download", file);
        return anchor;
    }

    private void showReport() {
        text.setText(current().text());
        copy.copies(text.getText());
    }

    private Report current() {
        return report.apply(withoutHosts.getValue() ? HostNames.HIDDEN : HostNames.SHOWN);
    }
}
