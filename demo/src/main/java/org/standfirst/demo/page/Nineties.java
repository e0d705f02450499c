package org.standfirst.demo.page;

import org.standfirst.demo.press.PressArticle;

import java.util.List;

/**
 * A page from the nineties: tables within tables, font tags, line breaks for paragraphs, no
 * metadata at all but what the eye sees.
 */
final class Nineties implements PageDesign {

    private static final Template PAGE =
            new Template(
                    """
                    <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
                    <HTML>
                    <HEAD>
                    <TITLE>{{title}} :: {{outlet}}</TITLE>
                    {{feeds}}
                    <LINK REL="stylesheet" TYPE="text/css" HREF="/assets/nineties.css">
                    </HEAD>
                    <BODY BGCOLOR="#fffbe8" TEXT="#101010" LINK="#7a0019" VLINK="#7a0019">
                    <CENTER>
                    <TABLE WIDTH="800" BORDER="0" CELLPADDING="6" CELLSPACING="0">
                    <TR><TD COLSPAN="3" BGCOLOR="#7a0019" ALIGN="center"><A HREF="/"><FONT COLOR="#f6d55c" SIZE="7" FACE="Times"><B>{{outlet}}</B></FONT></A><BR><FONT COLOR="#ffffff" SIZE="2"><I>{{tagline}}</I></FONT></TD></TR>
                    <TR><TD COLSPAN="3" BGCOLOR="#f6d55c" ALIGN="center"><FONT SIZE="2">{{navigation}}</FONT></TD></TR>
                    {{main}}
                    <TR><TD COLSPAN="3" ALIGN="center"><HR><FONT SIZE="1">{{cookies}} <A HREF="#">OK</A><BR>{{footer}}</FONT></TD></TR>
                    </TABLE>
                    </CENTER>
                    </BODY>
                    </HTML>
                    """);

    private static final Template ARTICLE =
            new Template(
                    """
                    <TR VALIGN="top">
                    <TD WIDTH="140" BGCOLOR="#f3ead0"><FONT SIZE="2"><B>{{mostRead}}</B><BR><BR>{{popular}}</FONT></TD>
                    <TD WIDTH="500">
                    <FONT SIZE="1" COLOR="#7a0019">{{kicker}}</FONT><BR>
                    <FONT SIZE="6" FACE="Times"><B>{{title}}</B></FONT><BR>
                    {{standfirst}}
                    <FONT SIZE="1">{{printed}}{{updated}}{{byline}}</FONT>
                    <HR NOSHADE SIZE="1">
                    {{picture}}
                    <FONT SIZE="3" FACE="Times">
                    {{body}}
                    </FONT>
                    {{corrections}}
                    <HR NOSHADE SIZE="1">
                    <FONT SIZE="2"><A HREF="#">{{share}}</A> | <A HREF="#">Print</A></FONT>
                    </TD>
                    <TD WIDTH="160" BGCOLOR="#f3ead0"><FONT SIZE="2"><B>{{readMore}}</B><BR><BR>{{related}}<BR><B>{{newsletter}}</B><BR><INPUT SIZE="12" NAME="mail"> <INPUT TYPE="submit" VALUE="Go"></FONT></TD>
                    </TR>
                    """);

    private static final Body TAGS =
            new Body(
                    "{{1}}<BR><BR>",
                    "<FONT SIZE=\"4\"><B>{{1}}</B></FONT><BR><BR>",
                    "<BLOCKQUOTE>{{1}}</BLOCKQUOTE>",
                    "<BLOCKQUOTE><I>{{1}}</I><BR>&mdash; {{2}}</BLOCKQUOTE>",
                    "<BR><FONT SIZE=\"2\"><I>{{1}}</I></FONT><BR>");

    private static final String LINK = "<A HREF=\"{{1}}\">{{2}}</A><BR><BR>";

    @Override
    public String path(PressArticle article) {
        return "/archive/"
                + Site.day(article.published(), "yyyy-MM-dd")
                + "/"
                + article.slug()
                + ".htm";
    }

    @Override
    public String article(Site site, PressArticle article) {
        var insertions =
                List.of(
                        Template.of(
                                "<CENTER><TABLE BORDER=\"1\" CELLPADDING=\"8\""
                                    + " BGCOLOR=\"#f6d55c\"><TR><TD><A HREF=\"/order\"><FONT"
                                    + " SIZE=\"2\"><B>{{1}}</B></FONT></A></TD></TR></TABLE></CENTER><BR>",
                                site.promotion(0)),
                        Template.of(
                                "<CENTER><FONT SIZE=\"2\">*** <A HREF=\"/order\">{{1}}</A>"
                                        + " ***</FONT></CENTER><BR>",
                                site.promotion(1)));
        var values = Pieces.article(site, article, LINK, "{{1}}: {{2}}<BR>");
        values.put(
                "standfirst",
                Pieces.standfirst(article, "<FONT SIZE=\"4\"><I>{{1}}</I></FONT><BR><BR>"));
        values.put("updated", Pieces.updated(site, article, " ({{1}})"));
        values.put(
                "byline",
                article.bylines().isEmpty() && article.credit() == null
                        ? ""
                        : " | " + Pieces.signed(site, article));
        values.put("picture", picture(article));
        values.put("body", Markup.joined(Body.interrupted(TAGS.of(article), insertions)));
        values.put("corrections", TAGS.corrections(article));
        return page(site, article.title(), ARTICLE.fill(values));
    }

    private static Markup picture(PressArticle article) {
        return article.picture() == null
                ? Markup.NONE
                : Template.of(
                        "<IMG SRC=\"{{1}}\" WIDTH=\"240\" HEIGHT=\"135\" ALIGN=\"right\""
                                + " HSPACE=\"10\"{{2}}>",
                        Metadata.imagePath(article), Pieces.alt(article));
    }

    @Override
    public String index(Site site, String heading, List<PressArticle> articles) {
        var links =
                site.links(
                        "<A HREF=\"{{1}}\"><FONT SIZE=\"5\""
                                + " FACE=\"Times\"><B>{{2}}</B></FONT></A><BR><I>{{4}}</I><BR><FONT"
                                + " SIZE=\"1\">{{3}}</FONT><BR><BR>",
                        articles);
        var main =
                Template.of(
                        "<TR VALIGN=\"top\"><TD COLSPAN=\"2\"><FONT SIZE=\"2\""
                            + " COLOR=\"#7a0019\"><B>{{1}}</B></FONT><HR NOSHADE"
                            + " SIZE=\"1\">{{2}}</TD><TD WIDTH=\"160\" BGCOLOR=\"#f3ead0\"><FONT"
                            + " SIZE=\"2\"><B>{{3}}</B><BR><BR>{{4}}</FONT></TD></TR>",
                        heading,
                        Markup.joined(links),
                        site.furniture().mostRead(),
                        Markup.joined(site.links(LINK, site.mostRead())));
        return page(site, heading, main);
    }

    private static String page(Site site, String title, Markup main) {
        var link = "<A HREF=\"{{1}}\">{{2}}</A>&nbsp;&nbsp;";
        return PAGE.fill(Pieces.frame(site, title, link, Markup.NONE, main)).html();
    }
}
