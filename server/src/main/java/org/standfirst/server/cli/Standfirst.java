package org.standfirst.server.cli;

import io.javalin.util.JavalinException;

import org.standfirst.server.config.SettingsException;
import org.standfirst.server.search.SearchException;
import org.standfirst.server.store.ArchiveException;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The way in: {@code standfirst COMMAND}. Exit 0 fine, 1 failed, 2 wrong usage. */
@Command(
        name = "standfirst",
        description = "A press review that runs on your own machine.",
        mixinStandardHelpOptions = true,
        version = "standfirst 0.1.0",
        subcommands = {
            DemoCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RetainCommand.class,
            ServeCommand.class,
            InviteCommand.class,
            FeedCommand.class,
            ReadCommand.class,
            StoriesCommand.class,
            AttributionsCommand.class,
            EditionCommand.class,
            SearchCommand.class,
            CrosswordCommand.class,
            ReadersCommand.class,
            LettersCommand.class,
            DoctorCommand.class
        })
public final class Standfirst {

    private Standfirst() {}

    public static void main(String[] args) {
        Logging.quiet();
        System.exit(commands().execute(args));
    }

    /** All commands; what goes wrong in one is said in a sentence, not as a stack. */
    static CommandLine commands() {
        return new CommandLine(new Standfirst())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    if (e instanceof SettingsException
                            || e instanceof ArchiveException
                            || e instanceof SearchException
                            || e instanceof JavalinException) {
                        command.getErr().println(command.getCommandName() + ": " + e.getMessage());
                        return 1;
                    }
                    throw e;
                });
    }
}
