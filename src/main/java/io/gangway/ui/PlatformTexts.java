package io.gangway.ui;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import java.util.Optional;

/** What Vaadin itself says on the page when it cannot go on, in the reader's language. */
@SpringComponent
class PlatformTexts implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(
                        init -> describeReconnecting(init.getUI(), Languages.of(VaadinServletRequest.getCurrent())));
        event.getSource().setSystemMessagesProvider(info -> {
            I18NProvider texts = event.getSource().getInstantiator().getI18NProvider();
            return messages(
                    texts,
                    Optional.ofNullable(VaadinServletRequest.getCurrent())
                            .map(Languages::of)
                            .orElse(info.getLocale()));
        });
    }

    private static void describeReconnecting(UI ui, Locale language) {
        ReconnectDialogConfiguration dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(ui.getTranslation(language, "platform.reconnecting"));
        dialog.setDialogTextGaveUp(ui.getTranslation(language, "platform.lost"));
    }

    private static SystemMessages messages(I18NProvider texts, Locale language) {
        String reload = texts.getTranslation("platform.reload", language);
        String fault = texts.getTranslation("trouble.ours.title", language);
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setInternalErrorCaption(fault);
        messages.setInternalErrorMessage(reload);
        messages.setSyncErrorCaption(fault);
        messages.setSyncErrorMessage(reload);
        messages.setCookiesDisabledCaption(texts.getTranslation("trouble.cookies-blocked.title", language));
        messages.setCookiesDisabledMessage(texts.getTranslation("trouble.cookies-blocked.text", language));
        return messages;
    }
}
