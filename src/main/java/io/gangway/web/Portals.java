package io.gangway.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pages that may frame Gangway; none by default. */
public record Portals(List<Portal> all) {

    static Portals of(List<String> origins) {
        return new Portals(origins.stream()
                .filter(origin -> !origin.isBlank())
                .map(origin -> Portal.of(origin)
                        .orElseThrow(() -> new IllegalSettingException(
                                "gangway.embed.portals",
                                origin,
                                "should be an origin such as https://portal.example.com or https://*.example.com")))
                .toList());
    }

    public boolean areNone() {
        return all.isEmpty();
    }

    /** Whether a page of this origin may frame Gangway. */
    public boolean include(String origin) {
        return all.stream().anyMatch(portal -> portal.includes(origin));
    }

    /** Separated by spaces, as a content security policy has them. */
    @Override
    public String toString() {
        return all.stream().map(Portal::toString).collect(Collectors.joining(" "));
    }

    /** One whose frames keep their cookies apart from those of windows, because it is on another site than Gangway. */
    Optional<Portal> elsewhere(URI gangway) {
        Site ours = Site.of(gangway);
        return all.stream().filter(portal -> !portal.site().equals(ours)).findFirst();
    }
}
