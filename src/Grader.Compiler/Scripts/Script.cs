using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Scripts;

/// <summary>How scripts are read.</summary>
internal static class Script
{
    /// <summary>The document that a student's lines belong to, in diagnostics and in stack traces.</summary>
    public const string SubmissionDocument = "submission";

    /// <summary>The document of every line that is not the student's.</summary>
    public const string ReferenceDocument = "reference";

    public static CSharpParseOptions ParseOptions { get; } =
        new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script).WithFeatures([
            new("FileBasedProgram", "true"), // a file-based program's #:package is then read, as #r is
        ]);

    public static CompilationUnitSyntax ParseRoot(string text) => ParseRoot(SourceText.From(text));

    public static CompilationUnitSyntax ParseRoot(SourceText text) =>
        (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, ParseOptions).GetRoot();

    /// <summary>The variables that a script declares at its top, in order.</summary>
    public static IEnumerable<VariableDeclaratorSyntax> Variables(CompilationUnitSyntax root) =>
        root.Members.OfType<FieldDeclarationSyntax>().SelectMany(f => f.Declaration.Variables);
}
