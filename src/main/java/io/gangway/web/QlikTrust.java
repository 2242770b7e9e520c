package io.gangway.web;

import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.env.Environment;

/** Whose certificates are trusted; the JVM's own choice where it is empty. */
record QlikTrust(Optional<SSLContext> context) {

    private static final String SETTING = "gangway.qlik.ssl-bundle";
    private static final String PEM_FILE = "spring.ssl.bundle.pem.%s.truststore.certificate";
    private static final String KEY_STORE = "spring.ssl.bundle.jks.%s.truststore.location";

    static QlikTrust inTheJvm() {
        return new QlikTrust(Optional.empty());
    }

    /** @param environment has the settings of the bundle, to name what is wrong in it */
    static QlikTrust of(String name, SslBundles bundles, Environment environment) {
        SslBundle bundle = bundle(name, bundles);
        loadTrustStore(name, bundle, environment);
        try {
            return new QlikTrust(Optional.of(bundle.createSslContext()));
        } catch (RuntimeException e) {
            throw new IllegalSettingException(SETTING, name, "should be a bundle whose files and passwords fit");
        }
    }

    private static SslBundle bundle(String name, SslBundles bundles) {
        try {
            return bundles.getBundle(name);
        } catch (NoSuchSslBundleException e) {
            throw new IllegalSettingException(SETTING, name, "should be the name of a bundle under spring.ssl.bundle");
        }
    }

    private static void loadTrustStore(String name, SslBundle bundle, Environment environment) {
        try {
            bundle.getStores().getTrustStore();
        } catch (RuntimeException e) {
            String pemFile = PEM_FILE.formatted(name);
            throw environment.containsProperty(pemFile)
                    ? new IllegalSettingException(pemFile, "should be a readable file with certificates in PEM")
                    : new IllegalSettingException(
                            KEY_STORE.formatted(name), "should be a key store that its type and password fit");
        }
    }
}
