namespace StaticArchive.Cache;

/// <summary>In the middle of a build the cache proves to be damaged: the build begins again without it. Nobody else sees this.</summary>
internal sealed class DamagedCacheException(string message) : Exception(message);
