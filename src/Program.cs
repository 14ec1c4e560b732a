using StaticArchive.CommandLine;

return Commands.Run(args);
