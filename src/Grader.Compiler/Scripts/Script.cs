using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Scripts;

/// <summary>How scripts are read.</summary>
internal static class Script
{
    /// <summary>The document that a student's lines belong to, in diagnostics and in stack traces.</summary>
    public const string Submission = "submission";

    /// <summary>The document of every line that is not the student's.</summary>
    public const string Reference = "reference";

    public static CSharpParseOptions ParseOptions { get; } =
        new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    public static SyntaxNode Root(string text) => CSharpSyntaxTree.ParseText(text, ParseOptions).GetRoot();
}
