package io.gangway.ui.ondemand;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A part of the page that is made when it is first seen, and mostly never: what is hidden takes as much memory as what is not. */
public final class OnDemand<C extends Component> {

    private final Supplier<C> make;
    private final Consumer<? super C> place;
    private Optional<C> part = Optional.empty();

    /** @param place adds it to the page */
    public OnDemand(Supplier<C> make, Consumer<? super C> place) {
        this.make = make;
        this.place = place;
    }

    /** Of what places itself, as dialogs do. */
    public OnDemand(Supplier<C> make) {
        this(make, made -> {});
    }

    /** Shows it, as it is told to. */
    public void show(Consumer<? super C> tell) {
        if (part.isEmpty()) {
            part = Optional.of(make.get());
            part.ifPresent(place);
        }
        part.ifPresent(made -> {
            tell.accept(made);
            made.setVisible(true);
        });
    }

    public void setVisible(boolean isVisible) {
        if (isVisible) {
            show(made -> {});
        } else {
            part.ifPresent(made -> made.setVisible(false));
        }
    }
}
