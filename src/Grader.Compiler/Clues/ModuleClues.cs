using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Clues;

/// <summary>Modules whose parameters nothing finds: of classes that stand in the answer as a whole, or whose constructor
/// does.</summary>
internal static class ModuleClues
{
    public static IEnumerable<Clue> FindIn(AnswerSyntax answer) =>
        answer
            .Nodes.OfType<ClassDeclarationSyntax>()
            .Where(IsModule)
            .SelectMany(c => FindIn(c, answer))
            .Concat(
                ClassesWithConstructorIn(answer)
                    .Where(IsModule)
                    .SelectMany(c => RegistersNothing(c) ? [Unregistered(c, answer)] : FindEarly(c, answer))
            );

    private static IEnumerable<ClassDeclarationSyntax> ClassesWithConstructorIn(AnswerSyntax answer) =>
        answer
            .Nodes.Take(1)
            .SelectMany(n => n.Ancestors().OfType<ConstructorDeclarationSyntax>())
            .Select(c => c.Parent)
            .OfType<ClassDeclarationSyntax>();

    private static IEnumerable<Clue> FindIn(ClassDeclarationSyntax module, AnswerSyntax answer)
    {
        if (RegistersNothing(module))
        {
            return [Unregistered(module, answer)];
        }
        return RegistersOneByOne(module)
            ? []
            : FindEarly(module, answer)
                .Concat(
                    module
                        .Members.OfType<FieldDeclarationSyntax>()
                        .Where(f => IsListOfModules(f.Declaration.Type))
                        .SelectMany(f => f.Declaration.Variables)
                        .Select(v => answer.ClueAt(ClueKind.LayersInList, v, v.Identifier.Text, v.Identifier.Text))
                );
    }

    private static bool RegistersOneByOne(ClassDeclarationSyntax module) =>
        Names(module).Any(n => n.StartsWith("register_", StringComparison.Ordinal));

    // RegisterComponents() finds what the fields hold by then.
    private static IEnumerable<Clue> FindEarly(ClassDeclarationSyntax module, AnswerSyntax answer)
    {
        var layers = module
            .Members.OfType<FieldDeclarationSyntax>()
            .Where(f => IsModuleType(f.Declaration.Type))
            .SelectMany(f => f.Declaration.Variables)
            .Select(v => v.Identifier.Text)
            .ToHashSet();
        return from call in RegistersOneByOne(module) ? [] : module.DescendantNodes().OfType<InvocationExpressionSyntax>()
            where AnswerSyntax.NameOfCalled(call) == "RegisterComponents"
            let behind = call.FirstAncestorOrSelf<BlockSyntax>()?.DescendantNodes().OfType<AssignmentExpressionSyntax>() ?? []
            from set in behind.Where(a => a.SpanStart > call.SpanStart && layers.Contains(NameOf(a.Left))).Take(1)
            select answer.ClueAt(ClueKind.RegisteredEarly, call, answer.InStudentsWords(set.Left), module.Identifier.Text);
    }

    private static string NameOf(ExpressionSyntax field) =>
        field switch
        {
            IdentifierNameSyntax name => name.Identifier.Text,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } member => member.Name.Identifier.Text,
            _ => "",
        };

    private static bool RegistersNothing(ClassDeclarationSyntax module) =>
        module.Members.OfType<FieldDeclarationSyntax>().Any(f => IsModuleType(f.Declaration.Type))
        && !Names(module).Any(n => n == "RegisterComponents" || n.StartsWith("register_", StringComparison.Ordinal));

    private static Clue Unregistered(ClassDeclarationSyntax module, AnswerSyntax answer) =>
        answer.ClueAt(ClueKind.Unregistered, module, $"class {module.Identifier.Text}", module.Identifier.Text);

    private static bool IsModule(ClassDeclarationSyntax c) =>
        c.BaseList?.Types.Any(t => RightmostName(t.Type) is "Module") is true;

    // By their names in TorchSharp, and not those of classes of the student's own, which may do otherwise.
    private static bool IsModuleType(TypeSyntax type) =>
        RightmostName(type)
            is "Module"
                or "Linear"
                or "Sequential"
                or "Conv1d"
                or "Conv2d"
                or "Embedding"
                or "LSTM"
                or "GRU"
                or "BatchNorm1d"
                or "BatchNorm2d"
                or "LayerNorm"
                or "Parameter";

    private static bool IsListOfModules(TypeSyntax type) =>
        type switch
        {
            ArrayTypeSyntax array => IsModuleType(array.ElementType),
            GenericNameSyntax
            {
                Identifier.Text: "List" or "IList" or "IEnumerable" or "IReadOnlyList",
                TypeArgumentList.Arguments: [var of]
            } => IsModuleType(of),
            _ => false,
        };

    private static string RightmostName(TypeSyntax type) =>
        type switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
            SimpleNameSyntax name => name.Identifier.Text,
            NullableTypeSyntax nullable => RightmostName(nullable.ElementType),
            _ => "",
        };

    private static IEnumerable<string> Names(SyntaxNode within) =>
        within.DescendantNodes().OfType<SimpleNameSyntax>().Select(n => n.Identifier.Text);
}
