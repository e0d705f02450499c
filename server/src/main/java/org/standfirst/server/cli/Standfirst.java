package org.standfirst.server.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The way in: {@code standfirst COMMAND}. Exit 0 fine, 1 failed, 2 wrong usage. */
@Command(
        name = "standfirst",
        description = "A press review that runs on your own machine.",
        mixinStandardHelpOptions = true,
        version = "standfirst 0.1.0",
        subcommands = {FeedCommand.class, ReadCommand.class, StoriesCommand.class})
public final class Standfirst {

    private Standfirst() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Standfirst()).execute(args));
    }
}
