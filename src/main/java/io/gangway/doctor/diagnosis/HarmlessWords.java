package io.gangway.doctor.diagnosis;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that a text of Qlik, of the JDK or of a proxy may hold without giving anybody away: those of Qlik's documented
 * messages, and of usual complaints about connections. Numbers of up to three digits are statuses and seconds.
 */
final class HarmlessWords {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Set<String> WORDS =
            Set.of("""
            a about access accesses account active again allowed already an and answer answered any app are as at
            attack authentication authorized available back be because been before being by bye cannot certificate
            certification check checks close closed closing connect connected connection connections could
            cross-site csrf csrftoken data denied did do does down due engine error exceeded expired failed failure find
            first for forbidden found from full gangway.login.mode gateway going gone handshake has have hijacking
            host http https idle in inactivity internal invalid is it its lack license licence limit list log logged
            logout longer lost manually many match matching max maximum memory message missing name network no
            normal not number of off on one only or other out over parallel pass path pending per please prep
            prevention printing proxy reached refused remote repository request requested reset restart restarting
            retry revoked security self-signed server service session sessions shutdown shutting sign signed socket
            sockets stopped stopping sync synchronized target taking temporarily than that the there this time timed
            timeout to token too tried try trusted type unable unauthorized unavailable unknown until user users
            valid validation verify was way websocket were while will with without you your qlik sense ws wss
            PKIX NotAfter NotBefore /qps/csrftoken
            """.toLowerCase(Locale.ROOT).strip().split("\\s+"));

    private HarmlessWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT))
                || NUMBER.matcher(word).matches();
    }
}
