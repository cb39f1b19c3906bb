using System.Text.RegularExpressions;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Submissions;

/// <summary>Another name in one place, so that nothing else changes by it: not what is printed, nor what a tuple's part is
/// called.</summary>
internal static partial class NameRewrite
{
    /// <param name="asksForParts">Whether the file asks a tuple for a part by this name.</param>
    public static TextRewrite ReplaceWith(SyntaxToken name, string instead, bool asksForParts) =>
        name.Parent switch
        {
            { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } argument }
                when argument.Expression == name.Parent && call.Expression.ToString() == "nameof" => new(
                call.Span,
                SymbolDisplay.FormatLiteral(name.ValueText, quote: true)
            ),
            { Parent: ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax tuple } argument }
                when asksForParts
                    && argument.Expression == name.Parent
                    && NamesParts(tuple)
                    && CanBeNamed(tuple, name.ValueText) => new(name.Span, $"{name.Text}: {instead}"),
            { Parent: AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } member } when member.Expression == name.Parent =>
                new(name.Span, $"{name.Text} = {instead}"),
            _ => new(name.Span, instead),
        };

    // What is assigned to, or declared, has no names of its own.
    private static bool NamesParts(TupleExpressionSyntax tuple) =>
        tuple.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left != tuple,
            ForEachVariableStatementSyntax each => each.Variable != tuple,
            ArgumentSyntax { Parent: TupleExpressionSyntax outer } => NamesParts(outer),
            _ => true,
        };

    private static bool CanBeNamed(TupleExpressionSyntax tuple, string name) =>
        !ReservedName().IsMatch(name)
        && tuple.Arguments.Count(a => (a.NameColon?.Name ?? LastNameOf(a.Expression))?.Identifier.ValueText == name) == 1;

    private static SimpleNameSyntax? LastNameOf(ExpressionSyntax expression) =>
        expression switch
        {
            SimpleNameSyntax name => name,
            MemberAccessExpressionSyntax access => access.Name,
            ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } => binding.Name,
            _ => null,
        };

    [GeneratedRegex("^(Item[0-9]+|Rest|ToString|Equals|GetHashCode|CompareTo|Deconstruct)$")]
    private static partial Regex ReservedName();
}
