using Spectre.Console;
using StaticArchive.Build;

namespace StaticArchive.CommandLine;

/// <summary>Shows how far a build or check is, on a terminal; elsewhere nothing.</summary>
internal static class ProgressBars
{
    public static T Show<T>(LogLevel log, Func<BuildProgress, T> run) =>
        log == LogLevel.Quiet || Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive
            ? run(new BuildProgress())
            : AnsiConsole.Progress().AutoClear(true).Start(bars => run(new BuildProgress(Listener(bars))));

    private static Action<string, int, int> Listener(ProgressContext bars)
    {
        ProgressTask? task = null;
        return (stage, done, total) =>
        {
            lock (bars)
            {
                if (task is null || task.Description != stage)
                {
                    task?.StopTask();
                    task = bars.AddTask(stage, maxValue: Math.Max(1, total));
                    task.IsIndeterminate = total == 0;
                }

                task.Value = done;
            }
        };
    }
}
