using System.Globalization;
using System.Text;
using Grader.Results;

namespace Grader.Sandbox.Tests.Samples;

/// <summary>All of a submission's report that is the same on every machine: the seconds are left out.</summary>
internal static class ReportText
{
    private const string Indent = "    ";

    public static string Of(SubmissionReport report)
    {
        var text = new StringBuilder();
        text.AppendLine($"{report.File} of {report.Student ?? "nobody"}");
        text.AppendLine($"{report.Exercise ?? "no exercise"}: {report.Status}{Of(report.Score, report.Max)}");
        Say(text, "", report.Message);
        foreach (var hole in report.Holes)
        {
            text.AppendLine();
            text.AppendLine(
                $"{hole.Id}, {Lines(hole)}: {hole.Verdict}{Of(hole.Points, hole.Max)} (alone {hole.Alone}, in the file "
                    + $"{hole.InFile})"
            );
            Say(text, Indent, hole.Feedback);
            Say(text, $"{Indent}Hint: ", hole.Hint);
            foreach (var check in hole.Checks)
            {
                text.AppendLine(
                    $"{Indent}- {check.Name}: "
                        + $"{check.Verdict}{Of(check.Points, check.Max)}{(check.Message is { } m ? $": {m}" : "")}"
                );
            }
        }
        Section(text, "Compile errors", report.Diagnostics.Select(d => $"{d.Line}:{d.Column} {d.Id} {d.Message}"));
        Section(text, "Given text that is different", report.Edits.Select(e => $"line {e.Line}: {e.Message}"));
        return text.ToString();
    }

    private static string Lines(HoleReport hole) =>
        hole.Line == hole.EndLine ? $"line {hole.Line}" : $"lines {hole.Line} to {hole.EndLine}";

    private static string Of(double? points, double? max) => $", {Of(points)} of {Of(max)}";

    private static string Of(double? points) => points?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static void Say(StringBuilder text, string lead, string? sentence)
    {
        if (sentence is not null)
        {
            text.AppendLine($"{lead}{sentence}");
        }
    }

    private static void Section(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        foreach (var (i, line) in lines.Index())
        {
            text.Append(i == 0 ? $"\n{heading}:\n" : "").AppendLine($"{Indent}{line}");
        }
    }
}
