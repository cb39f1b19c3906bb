namespace Grader.Tests.Intake.Layouts;

/// <summary>A class as a platform or a course lays it out.</summary>
/// <param name="Source">Where it is written that names are made so.</param>
/// <param name="Files">Paths with their texts: "path = text".</param>
/// <param name="Found">"path | student | text or reason", a line a file.</param>
/// <param name="Said">What stands on standard error.</param>
public sealed record LayoutTree(string Name, string Source, string Files, string Found, string Said)
{
    public IEnumerable<(string Path, string Text)> Entries =>
        Files
            .Split('\n')
            .Select(line => line.Split(" = ", 2))
            .Select(parts => (parts[0], parts[1].Replace("\\n", "\n", StringComparison.Ordinal)));

    public override string ToString() => Name;
}
