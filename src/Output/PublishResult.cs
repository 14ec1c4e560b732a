namespace StaticArchive.Output;

/// <param name="Written">Files that are new or differ.</param>
/// <param name="Unchanged">Files left as they were, their time too.</param>
/// <param name="Removed">Files of the old site that the new one does not have.</param>
public sealed record PublishResult(int Written, int Unchanged, int Removed);
