using System.Collections.Immutable;
using Grader.Formats;
using Grader.Pages;

namespace Grader.Cli.Asking;

/// <summary>All formats that can be asked for, in the order in which they are listed.</summary>
internal static class OfferedFormats
{
    // Pages are a library of their own, which no command loads that makes none: only here, when one is made.
    private static readonly ReportFormat _html = new(
        "html",
        "people: a page of the class, and one for each file",
        input => HtmlPages.Make(input)
    )
    {
        Path = HtmlPages.Folder,
        ShowsCode = true,
    };

    public static readonly ImmutableArray<ReportFormat> All = [.. KnownFormats.All, _html];

    /// <summary>Whether students can have numbers in place of names there.</summary>
    public static bool CanBeAnonymous(ReportFormat format) => format == _html;

    /// <summary>In a folder of its own: pages with names may lie in the other one from last time.</summary>
    public static ReportFormat MadeAnonymous(ReportFormat format) =>
        CanBeAnonymous(format) ? format with { Path = HtmlPages.AnonymousFolder } : format;
}
