using System.Xml.Linq;

namespace Grader.Pages.Lessons;

/// <summary>A formula of a lesson, as a page shows it.</summary>
public abstract record Formula
{
    private Formula() { }

    /// <param name="Math">MathML, of what <see cref="MathMl"/> lets through.</param>
    public sealed record Shown(XElement Math) : Formula;

    /// <summary>Its source is shown in its place.</summary>
    /// <param name="Why">For its author, without a full stop.</param>
    public sealed record Unreadable(string Why) : Formula;
}
