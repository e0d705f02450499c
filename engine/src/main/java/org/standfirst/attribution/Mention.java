package org.standfirst.attribution;

/** One place where somebody is named. */
record Mention(Run run, Named who) {}
