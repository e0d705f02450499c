package org.standfirst.attribution;

import java.util.Set;

/** Which pronoun goes with a person, from a title, a noun or a common given name. */
enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    private static final Set<String> FEMALES =
            Set.of(
                    ("ms mrs miss lady madam dame queen princess spokeswoman chairwoman"
                         + " congresswoman businesswoman mother daughter sister wife widow woman"
                         + " girl actress housekeeper mary patricia jennifer linda elizabeth"
                         + " barbara susan jessica sarah karen lisa nancy betty margaret sandra"
                         + " ashley kimberly emily donna michelle carol amanda melissa deborah"
                         + " stephanie rebecca laura helen sharon cynthia kathleen amy angela anna"
                         + " ruth brenda pamela nicole katherine catherine christine samantha janet"
                         + " debra rachel carolyn maria heather diane julie joyce victoria kelly"
                         + " christina joan evelyn lauren judith olivia martha cheryl megan andrea"
                         + " ann jean alice hannah jacqueline gloria teresa sara janice julia grace"
                         + " judy theresa rose denise marilyn amber danielle brittany diana abigail"
                         + " jane natalie hillary chelsea melania ivanka kellyanne nikki sophie eva"
                         + " nina elena fatima aisha ingrid nadia petra claire charlotte agnes"
                         + " winnie")
                            .split(" ", -1));

    private static final Set<String> MALES =
            Set.of(
                    ("mr sir lord king prince pope spokesman chairman congressman businessman"
                         + " father son brother husband man boy actor james john robert michael"
                         + " william david richard joseph thomas charles christopher daniel matthew"
                         + " anthony mark donald steven paul andrew joshua kenneth kevin brian"
                         + " george edward ronald timothy jason jeffrey ryan jacob gary nicholas"
                         + " eric jonathan stephen larry justin scott brandon benjamin samuel"
                         + " gregory frank alexander raymond patrick jack dennis jerry tyler aaron"
                         + " jose henry adam douglas nathan peter zachary kyle walter harold carl"
                         + " jeremy keith roger gerald ethan arthur terry christian sean lawrence"
                         + " austin joe noah jesse albert bryan billy bruce willie jordan dylan"
                         + " alan ralph gabriel roy juan wayne eugene logan randy louis russell"
                         + " vincent philip bobby johnny bernie ted barack jeb mitt marco mike newt"
                         + " rudy vladimir sergei ahmed mohammed ali hans otto tim bill jim tom bob"
                         + " steve dan chris matt")
                            .split(" ", -1));

    /** The gender that a word tells. */
    static Gender of(String lowerWord) {
        var word =
                lowerWord.endsWith(".")
                        ? lowerWord.substring(0, lowerWord.length() - 1)
                        : lowerWord;
        if (FEMALES.contains(word)) {
            return FEMALE;
        }
        return MALES.contains(word) ? MALE : UNKNOWN;
    }

    boolean fits(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
