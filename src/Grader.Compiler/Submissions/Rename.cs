using System.Collections.Immutable;
using System.Text;
using Grader.Compiler.Alignment;

namespace Grader.Compiler.Submissions;

/// <summary>A given name that the student replaced by another one wherever it is given.</summary>
public sealed record Rename(string Given, string Students)
{
    public static ImmutableArray<Rename> Find(
        Pattern pattern, Layout layout, ImmutableArray<Lexeme> student, ImmutableHashSet<string> declared)
    {
        var changes = layout.Steps.Where(s => s.Kind is StepKind.Changed or StepKind.Same && pattern.Places[s.Place].Given.IsName)
            .Select(s => (Given: pattern.Places[s.Place].Given.Text, Student: student[s.Lexeme]))
            .GroupBy(c => c.Given, c => c.Student)
            .Where(g => declared.Contains(g.Key) && g.All(s => s.IsName) && g.Select(s => s.Text).Distinct().Count() == 1)
            .Select(g => new Rename(g.Key, g.First().Text))
            .Where(r => r.Given != r.Students)
            .ToImmutableArray();
        var names = student.Where(l => l.IsName).Select(l => l.Text).ToHashSet();
        return [.. changes.Where(r => !names.Contains(r.Given) && !declared.Contains(r.Students) && changes.Count(o => o.Students == r.Students) == 1)];
    }

    public static string Undo(string text, ImmutableArray<Lexeme> lexemes, ImmutableArray<Rename> renames)
    {
        var given = renames.ToDictionary(r => r.Students, r => r.Given);
        var undone = new StringBuilder(text);
        foreach (var lexeme in lexemes.Where(l => l.IsName && given.ContainsKey(l.Text)).Reverse())
        {
            undone.Remove(lexeme.Span.Start, lexeme.Span.Length).Insert(lexeme.Span.Start, given[lexeme.Text]);
        }
        return undone.ToString();
    }
}
