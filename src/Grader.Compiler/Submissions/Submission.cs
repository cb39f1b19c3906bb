using System.Collections.Immutable;
using Grader.Compiler.Alignment;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Submissions;

/// <summary>A student's file, laid beside an exercise.</summary>
/// <param name="Text">
/// The file as pieces of it are compiled: some directives and all added imports blanked, names that the student changed
/// changed back. Lines are the student's.
/// </param>
/// <param name="Root">The file's syntax, for the names in it; it may be full of errors.</param>
/// <param name="Imports">What the student added of these, by where it stands in <paramref name="Text"/>.</param>
/// <param name="BoundImports">Those that name something.</param>
/// <param name="Renaming">What became of given names that the student changed throughout.</param>
/// <param name="RefusedDirectives">Directives that a submission cannot have, by position.</param>
/// <param name="IsOfAnother">Whether nothing that the exercise declares is in the file, but other things are.</param>
internal sealed record Submission(
    SourceText Text,
    CompilationUnitSyntax Root,
    ImmutableArray<Lexeme> Lexemes,
    SubmissionLayout Layout,
    ImmutableArray<StudentImport> Imports,
    ImmutableArray<StudentImport> BoundImports,
    RenameReversal Renaming,
    ImmutableArray<(int Position, string Message)> RefusedDirectives,
    bool IsOfAnother
)
{
    /// <summary>The file as it is compiled for itself: imports stand where they stood.</summary>
    public string WholeText { get; } = StudentImport.PutBack(Imports, Text.ToString());

    /// <param name="compile">A program that need not be right.</param>
    public static Submission Read(ExerciseSource exercise, string file, Func<string, CSharpCompilation> compile)
    {
        var pattern = ExercisePattern.Of(exercise);
        var first = Lexer.Read(file);
        var given = Lexer.Read(exercise.Text);
        var imports = StudentImport.AddedIn(file, first.Lexemes, given.Lexemes);
        var bare = Blanking.FillWithSpaces(Directives.BlankUnwanted(file, first.Directives), imports.Select(i => i.At));
        ImmutableArray<Lexeme> lexemes = [.. first.Lexemes.Where(l => !imports.Any(i => i.At.Contains(l.Span)))];
        var layout = SubmissionLayout.Align(pattern, lexemes);
        var renaming = RenameReversal.None;
        if (StudentRename.FindAll(pattern, layout, lexemes, exercise.Names) is { IsEmpty: false } renames)
        {
            var program = compile(WithoutDots(StudentImport.PutBack(imports, bare), lexemes));
            renaming = RenameReversal.Plan(
                [.. renames.Select(r => (r, r.PlacesIn(pattern, layout, lexemes).ToImmutableHashSet()))],
                new(program.GetSemanticModel(program.SyntaxTrees[0])),
                exercise.Names,
                at => imports.Any(i => i.At.Contains(at))
            );
            bare = TextRewrite.ApplyAll(bare, renaming.Rewrites);
            lexemes = Lexer.Read(bare).Lexemes;
            layout = SubmissionLayout.Align(pattern, lexemes);
        }
        var moved = imports.Select(i => i with { At = TextRewrite.SpanAfter(i.At, renaming.Rewrites) }).ToImmutableArray();
        var source = SourceText.From(bare);
        var root = Script.ParseRoot(source);
        var isOfAnother = layout.IsLittleOf(pattern) && DeclaresOthers(root, exercise, renaming);
        return new(
            source,
            root,
            lexemes,
            // Whatever stands alone in a file can be taken for an answer under another name.
            isOfAnother ? layout.WithoutAnswers(pattern, lexemes) : layout,
            moved,
            StudentImport.FindBound(moved, exercise.Usings, compile),
            renaming,
            [.. Directives.FindRefused(first.Directives, exercise.TorchSharpLine)],
            isOfAnother
        );
    }

    /// <summary>Whether something touches text that the student wrote, rather than given text that was left as it is.</summary>
    public bool StudentWrote(TextSpan span) =>
        Layout.Segments.Any(s => SpanOf(s).IntersectsWith(span)) || Imports.Any(i => i.At.IntersectsWith(span));

    /// <summary>From behind the unchanged token before a segment to the one that follows it.</summary>
    public TextSpan SpanOf(Segment segment) =>
        TextSpan.FromBounds(
            segment.FromLexeme == 0 ? 0 : Lexemes[segment.FromLexeme - 1].Span.End,
            segment.ToLexeme == Lexemes.Length ? Text.Length : Lexemes[segment.ToLexeme].Span.Start
        );

    /// <summary>1-based, in the file as it was handed in: names that were changed back may have other lengths.</summary>
    public int OriginalColumn(LinePosition at)
    {
        var line = Text.Lines[Math.Min(at.Line, Text.Lines.Count - 1)];
        return at.Character + 1 - Renaming.GrowthWithin(TextSpan.FromBounds(line.Start, line.Start + at.Character));
    }

    public int LineAt(int position) => Text.Lines.GetLineFromPosition(Math.Min(position, Text.Length)).LineNumber + 1;

    private static bool DeclaresOthers(SyntaxNode root, ExerciseSource exercise, RenameReversal renaming)
    {
        var declared = SyntaxNames.DeclaredIn(root);
        return !declared.IsEmpty && !declared.Except(renaming.Renames.Select(r => r.Given)).Overlaps(exercise.Names);
    }

    // Numbers, so that what stands around the dots is read as it is meant.
    private static string WithoutDots(string text, ImmutableArray<Lexeme> lexemes) =>
        TextRewrite.ApplyAll(
            text,
            [.. lexemes.Where(l => l.IsDots).Select(l => new TextRewrite(l.Span, new string('0', l.Span.Length)))]
        );
}
