package org.standfirst.provenance;

import java.util.List;
import java.util.Locale;

/**
 * A news agency by its name and the short forms in which outlets credit it.
 *
 * @param name as readers know it
 * @param forms what credit lines, bylines and datelines call it
 */
record Agency(String name, List<String> forms) {

    /** Agencies of the world: public facts. Others are known by the word agency in their name. */
    static final List<Agency> KNOWN =
            List.of(
                    new Agency("Reuters", List.of("Reuters", "Thomson Reuters")),
                    new Agency("Associated Press", List.of("Associated Press", "AP")),
                    new Agency("Agence France-Presse", List.of("Agence France-Presse", "AFP")),
                    new Agency("dpa", List.of("dpa", "Deutsche Presse-Agentur")),
                    new Agency("United Press International", List.of("UPI")),
                    new Agency("PA Media", List.of("PA Media", "Press Association")),
                    new Agency("EFE", List.of("EFE", "Agencia EFE")),
                    new Agency("ANSA", List.of("ANSA")),
                    new Agency("TASS", List.of("TASS", "ITAR-TASS")),
                    new Agency("Interfax", List.of("Interfax")),
                    new Agency("RIA Novosti", List.of("RIA Novosti")),
                    new Agency("Xinhua", List.of("Xinhua")),
                    new Agency("Kyodo News", List.of("Kyodo", "Kyodo News")),
                    new Agency("Yonhap", List.of("Yonhap", "Yonhap News Agency")),
                    new Agency("Anadolu Agency", List.of("Anadolu Agency", "Anadolu")),
                    new Agency("SANA", List.of("SANA")),
                    new Agency("IRNA", List.of("IRNA")),
                    new Agency("Press Trust of India", List.of("PTI", "Press Trust of India")),
                    new Agency("APA", List.of("APA", "Austria Presse Agentur")),
                    new Agency("Keystone-SDA", List.of("Keystone-SDA", "SDA")),
                    new Agency("Belga", List.of("Belga")),
                    new Agency("ANP", List.of("ANP")),
                    new Agency("TT", List.of("TT Nyhetsbyrån")),
                    new Agency("NTB", List.of("NTB")),
                    new Agency("Ritzau", List.of("Ritzau")),
                    new Agency("Canadian Press", List.of("Canadian Press")),
                    new Agency("Bloomberg News", List.of("Bloomberg News")),
                    new Agency("Australian Associated Press", List.of("AAP")));

    boolean is(String outlet) {
        return fold(outlet).equals(fold(name))
                || forms.stream().anyMatch(f -> fold(f).equals(fold(outlet)));
    }

    private static String fold(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT);
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }
}
