package org.standfirst.attribution;

import java.util.Set;

/** Nouns that say what kind of source somebody is. */
final class Nouns {

    static final Set<String> DOCUMENTS =
            set(
                    """
                    report study poll survey letter statement document filing lawsuit complaint
                    indictment memo memorandum email e-mail tweet post log minutes account accounts
                    register data figure figures record records analysis transcript article editorial
                    book ad advertisement website affidavit ruling opinion order brief release
                    video recording tape note message text constitution bill law rule measurement
                    measurements evidence chart index statistics research finding findings audit review
                    newsletter essay section chapter appendix dossier column profile biography blog story stories leak cable petition
                    manifesto platform questionnaire census testimony call interview log-book
                    resolution commercial polling audio footage proposal amendment treaty
                    reports studies polls surveys letters documents filings memos emails e-mails
                    tweets videos transcripts editorials recordings cables texts photographs images
                    """);

    static final Set<String> OUTLETS =
            set(
                    """
                    newspaper newspapers paper papers broadcaster magazine tabloid daily weekly website network
                    channel media press radio television station wire
                    """);

    static final Set<String> CROWDS =
            set(
                    """
                    survivors protesters protestors demonstrators residents crowd voters people
                    citizens critics supporters fans farmers neighbours neighbors republicans
                    democrats conservatives liberals americans workers students parents onlookers
                    bystanders villagers viewers readers activists opponents skeptics sceptics
                    delegates many some others most everyone everybody women men families audience
                    respondents christians muslims evangelicals progressives users followers
                    passengers patients commuters shoppers players britons europeans
                    """);

    static final Set<String> BODIES =
            set(
                    """
                    company ministry police government coastguard union bank court jury council
                    committee campaign department party team club hospital authority commission
                    museum regulator operator insurer firm group university agency office federation
                    service embassy board administration senate congress parliament house state
                    county city town administration panel institute organization organisation
                    foundation association society fund charity church army navy military force
                    forces school college clinic watchdog think-tank tribunal prosecution defence
                    defense opposition coalition cabinet white bureau center centre alliance
                    publisher retailer manufacturer airline brewery kremlin pentagon palace secretariat
                    assembly consortium corporation startup business industry league chamber mission
                    authorities prosecutors command delegation laboratory faction caucus polytechnic
                    college academy guard patrol brigade regime
                    """);

    /** Persons by what they are; singular and plural. */
    static final Set<String> ROLES =
            set(
                    """
                    minister president spokesman spokeswoman spokesperson official officials source
                    sources expert experts analyst analysts observer observers insider insiders
                    diplomat diplomats aide aides adviser advisers advisor advisors lawyer lawyers
                    attorney judge mayor governor senator congressman congresswoman representative
                    lawmaker lawmakers chairman chairwoman chair chief director manager executive
                    secretary colonel captain general sergeant officer officers prosecutor surveyor
                    nurse doctor medic engineer teacher professor scientist researcher economist
                    historian author writer reporter journalist editor columnist host moderator
                    anchor candidate nominee contender leader deputy commissioner sheriff prime
                    king queen prince pope bishop priest pastor rabbi imam activist farmer
                    fisherman passenger survivor witness witnesses resident neighbour neighbor
                    owner founder partner wife husband son daughter mother father brother sister
                    widow friend colleague housekeeper person man woman boy girl student worker
                    pensioner strategist strategists pollster pollsters operative staffer staffers
                    veteran billionaire businessman mogul businesswoman actor actress singer coach
                    player striker skipper driver pilot sailor soldier soldiers ambassador envoy
                    counterpart predecessor successor boss head treasurer mp mps member members
                    rebel rebels banker trader investor investors scholar scholars executives
                    coordinator negotiator negotiators translator inspector critic opponent rival
                    supporter voter vicar master apprentice customer tenant chancellor premier
                    justice clerk baker painter poet novelist artist musician ranger auditor
                    investigator biologist hydrologist climatologist forecaster meteorologist
                    physician paediatrician pediatrician surgeon archaeologist architect
                    goalkeeper referee dancer conductor composer curator librarian midwife
                    landlord plaintiff defendant detective constable superintendent archbishop
                    fisherman ferryman ferrymen fishermen firefighter paramedic rescuer archivist
                    consultant broker statistician demographer geologist
                    """);

    /** What somebody utters: "her comments" are she herself. */
    static final Set<String> UTTERANCES =
            set("comment comments remark remarks words answer answers response speech utterance");

    /** What never speaks, for all that it may mean or show something. */
    static final Set<String> THINGS =
            set(
                    """
                    attack attacks strike strikes vote votes debate delay crisis fighting election
                    elections example examples issue issues problem problems reason reasons fact
                    facts idea ideas move moves effort efforts decision decisions question questions
                    bubble price prices weapon weapons test tests outage anniversary talks event
                    events moment thing things
                    """);

    /** Offices that one holds at a time, so that "the minister" is somebody though unnamed. */
    static final Set<String> OFFICES =
            set(
                    """
                    minister president mayor governor chancellor premier king queen pope
                    colonel general captain ambassador sheriff chairman chairwoman commissioner
                    superintendent bishop archbishop secretary
                    """);

    /** Sources that are nobody in particular, also in the plural. */
    static final Set<String> NAMELESS =
            set(
                    """
                    source sources official officials expert experts analyst analysts observer
                    observers insider insiders diplomat diplomats aide aides spokesman spokeswoman
                    spokesperson adviser advisers advisor advisors lawyers strategists witnesses
                    lawmakers executives staffers operatives pollsters investors scholars members
                    person lawyer attorney
                    """);

    /** Nouns for what does business, which stand for the one that a text is about. */
    static final Set<String> COMPANIES =
            set("company firm operator carrier airline manufacturer retailer insurer");

    /** Bodies of which a story has one of each, if it names one: "the coastguard". */
    static final Set<String> SINGULAR_BODIES =
            set(
                    """
                    coastguard police ministry hospital court union council club university museum
                    embassy navy army jury federation commission regulator bank prosecution
                    polytechnic palace brewery tribunal watchdog
                    """);

    private Nouns() {}

    /** Whether a noun says what somebody is, in the singular or the plural. */
    static boolean isRole(String word) {
        return ROLES.contains(word)
                || (word.endsWith("s") && ROLES.contains(word.substring(0, word.length() - 1)));
    }

    static Set<String> set(String words) {
        return Set.of(
                java.util.Arrays.stream(words.strip().split("\\s+", -1))
                        .distinct()
                        .toArray(String[]::new));
    }
}
