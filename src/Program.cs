using StaticArchive.CommandLine;

try
{
    return Commands.Run(args);
}
#pragma warning disable CA1031 // The last resort: a fault of the program gets its exit code and asks to be reported.
catch (Exception e)
#pragma warning restore CA1031
{
    Console.Error.WriteLine($"This is a fault of the program, not of the input; please report it with these lines:\n{e}");
    return ExitCodes.Fault;
}
