using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(StaticArchive.Bench.BuildParts).Assembly).Run(args);
