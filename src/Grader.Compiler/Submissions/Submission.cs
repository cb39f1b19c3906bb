using System.Collections.Immutable;
using Grader.Compiler.Alignment;
using Grader.Compiler.Exercises;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Submissions;

/// <summary>A student's file, laid beside an exercise.</summary>
/// <param name="Text">The file as it is compiled: some directives blanked, names that the student changed changed back. Lines are the student's.</param>
/// <param name="Root">The file's syntax, for the names in it; it may be full of errors.</param>
/// <param name="Renames">Given names that the student changed throughout.</param>
/// <param name="Refused">Directives that a submission cannot have, by position.</param>
public sealed record Submission(
    SourceText Text,
    SyntaxNode Root,
    ImmutableArray<Lexeme> Lexemes,
    Layout Layout,
    ImmutableArray<Rename> Renames,
    ImmutableArray<(int Position, string Message)> Refused)
{
    public static Submission Read(ExerciseSource exercise, string file)
    {
        var pattern = Pattern.Of(exercise);
        var first = Lexer.Read(file);
        var text = Directives.Blank(file, first.Directives);
        var layout = Layout.Of(pattern, first.Lexemes);
        var renames = Rename.Find(pattern, layout, first.Lexemes, exercise.Names);
        var lexemes = first.Lexemes;
        if (!renames.IsEmpty)
        {
            var undone = Rename.Undo(text, lexemes, renames);
            var again = Lexer.Read(undone).Lexemes;
            // In 0x0x the second x is a name; an a in its place is not.
            (text, lexemes, renames) = again.Length == lexemes.Length ? (undone, again, renames) : (text, lexemes, []);
            layout = Layout.Of(pattern, lexemes);
        }
        var source = SourceText.From(text);
        return new(source, CSharpSyntaxTree.ParseText(source, Script.ParseOptions).GetRoot(), lexemes, layout, renames, [.. Directives.Refused(first.Directives)]);
    }

    /// <summary>Whether something touches text that the student wrote, rather than given text that was left as it is.</summary>
    public bool Wrote(TextSpan span) => Layout.Segments.Any(s => SpanOf(s).IntersectsWith(span));

    /// <summary>From behind the unchanged token before a segment to the one that follows it.</summary>
    public TextSpan SpanOf(Segment segment) => TextSpan.FromBounds(
        segment.FromLexeme == 0 ? 0 : Lexemes[segment.FromLexeme - 1].Span.End,
        segment.ToLexeme == Lexemes.Length ? Text.Length : Lexemes[segment.ToLexeme].Span.Start);

    /// <summary>1-based, in the file as it was handed in: names that were changed back may have other lengths.</summary>
    public int OriginalColumn(LinePosition at)
    {
        var line = Text.Lines[Math.Min(at.Line, Text.Lines.Count - 1)];
        var before = Lexemes.Where(l => l.IsName && l.Span.Start >= line.Start && l.Span.End <= line.Start + at.Character);
        return at.Character + 1 + before.Sum(l => Renames.Where(r => r.Given == l.Text).Sum(r => r.Students.Length - r.Given.Length));
    }

    public int LineAt(int position) => Text.Lines.GetLineFromPosition(Math.Min(position, Text.Length)).LineNumber + 1;
}
