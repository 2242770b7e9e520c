package io.gangway.qlik.proxy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the repository says of an app beyond the document list.
 *
 * @param id the app's GUID
 * @param tags their names, in Qlik's order
 * @param customProperties the chosen values by the property's name
 */
public record HubApp(
        String id, Optional<HubOwner> owner, List<String> tags, Map<String, List<String>> customProperties) {}
