package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.WebComponentExporter;
import com.vaadin.flow.component.WebComponentExporterFactory;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import jakarta.servlet.annotation.HandlesTypes;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;

/** What a start from the jar keeps Vaadin from reading, it does not need. */
class SearchedByVaadinTest {
    @Test
    void whatVaadinHasToFindIsWhatItMayRead() throws Exception {
        Set<String> toBeFound = ours(
                new AnnotationTypeFilter(Route.class),
                new AnnotationTypeFilter(Layout.class),
                new AssignableTypeFilter(HasErrorParameter.class),
                new AssignableTypeFilter(AppShellConfigurator.class),
                new AssignableTypeFilter(WebComponentExporter.class),
                new AssignableTypeFilter(WebComponentExporterFactory.class));

        assertThat(allowed()).containsExactlyInAnyOrderElementsOf(toBeFound);
    }

    @Test
    void noPartOfVaadinIsReplacedByAClassThatIsSearchedFor() {
        Class<?>[] parts = LookupServletContainerInitializer.class
                .getAnnotation(HandlesTypes.class)
                .value();

        assertThat(parts).isNotEmpty();
        assertThat(ours(Stream.of(parts).map(AssignableTypeFilter::new).toArray(TypeFilter[]::new)))
                .isEmpty();
    }

    private static Set<String> ours(TypeFilter... filters) {
        ClassPathScanningCandidateComponentProvider search = new ClassPathScanningCandidateComponentProvider(false);
        Stream.of(filters).forEach(search::addIncludeFilter);
        return search.findCandidateComponents("io.gangway").stream()
                .map(BeanDefinition::getBeanClassName)
                .collect(Collectors.toSet());
    }

    private static Set<String> allowed() throws Exception {
        return Set.of(PropertiesLoaderUtils.loadProperties(new ClassPathResource("META-INF/VAADIN/package.properties"))
                .getProperty("vaadin.allowed-packages")
                .split(","));
    }
}
