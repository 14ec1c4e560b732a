using BenchmarkDotNet.Running;

// In this process: a program of its own would be built in a folder that knows nothing of this project's versions.
BenchmarkSwitcher.FromAssembly(typeof(StaticArchive.Bench.BuildParts).Assembly).Run([.. args, "--inProcess"]);
