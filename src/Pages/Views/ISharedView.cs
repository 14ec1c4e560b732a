using System.Diagnostics.CodeAnalysis;

namespace StaticArchive.Pages.Views;

/// <summary>A view that is made once and shown on many pages, the same object each time: what a partial writes of it may be kept. Two are equal only if they are one.</summary>
[SuppressMessage("Design", "CA1040", Justification = "Views are records without behaviour; this says something of their lives.")]
public interface ISharedView;
