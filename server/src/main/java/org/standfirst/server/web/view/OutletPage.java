package org.standfirst.server.web.view;

/** An outlet with one sheet of its articles, latest first. */
public record OutletPage(OutletLine line, Sheet<Report> articles) {}
