package fr.relais.candidate.registry;

import fr.relais.events.BadgeState;

/** Views as the registry's topics would fill them. */
public final class RegistryViews {
    private RegistryViews() {}

    /** One that knows these badge templates and nothing else. */
    public static RegistryView of(BadgeState... templates) {
        var view = new RegistryView();
        for (var template : templates) {
            view.put(template);
        }
        return view;
    }
}
