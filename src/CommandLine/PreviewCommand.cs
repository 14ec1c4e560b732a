using System.CommandLine;
using System.Net;
using System.Runtime.InteropServices;
using StaticArchive.Build;
using StaticArchive.Preview;

namespace StaticArchive.CommandLine;

/// <summary>Serves the site on this machine and builds it anew with every change, until Ctrl-C.</summary>
internal static class PreviewCommand
{
    private static readonly Option<int> Port = NumberOption.Create(
        (0, IPEndPoint.MaxPort), $"a number from 0 to {IPEndPoint.MaxPort}", PreviewOptions.DefaultPort,
        "Where to serve; the next free port where another program has it (0: any free port).", "--port", "-p");

    private static readonly Option<string> Host = new("--host")
    {
        Description = "An address or name of this machine; 0.0.0.0 lets the whole network read, drafts too.",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    /// <param name="optionsOf">Reads the options that a build has, too.</param>
    public static Command Create(Func<ParseResult, BuildOptions> optionsOf, Option[] shared, Option<LogLevel> log, Option<DateTimeOffset> asOf)
    {
        var command = new Command("preview", "Serve the site on this machine, drafts too, and show every change at once.") { Port, Host, log };
        foreach (var option in shared)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var build = optionsOf(parsed);
            var fixedMoment = parsed.GetValue(asOf);
            var options = new PreviewOptions(build, parsed.GetValue(Host)!, parsed.GetValue(Port))
            {
                AsOf = fixedMoment == default ? null : fixedMoment,
                ReadLines = file => SourceLines.Read(build, file),
            };
            return RunAsync(options, parsed.GetValue(log)).GetAwaiter().GetResult();
        });
        return command;
    }

    private static async Task<int> RunAsync(PreviewOptions options, LogLevel log)
    {
        var interrupted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Interrupt(PosixSignalContext signal)
        {
            // A second Ctrl-C ends at once.
            signal.Cancel = interrupted.TrySetResult();
        }

        // A build takes a thread for each processor; an answer must not wait until one of them is free.
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(Math.Max(threads, 3 * Environment.ProcessorCount), ports);
        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        var printer = new PreviewPrinter(log, options.ReadLines);
        try
        {
            await using var server = await PreviewServer.StartAsync(options, printer.Print);
            await (await Task.WhenAny(interrupted.Task, server.Ended));
        }
        catch (IOException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCodes.OutputFailed;
        }

        return ExitCodes.Success;
    }
}
