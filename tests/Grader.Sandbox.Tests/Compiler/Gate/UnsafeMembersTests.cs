using System.Reflection;
using Grader.Compiler.Gate;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Grader.Sandbox.Tests.Compiler.Gate;

/// <summary>Every member that a program could name and the gate lets pass, looked through for what reaches past the end of
/// memory.</summary>
public sealed class UnsafeMembersTests
{
    // A name that says it, by itself or as that of its type.
    private static readonly string[] _words =
    [
        "Unsafe",
        "Dangerous",
        "Marshal",
        "GetReference",
        "GetPinnableReference",
        "AsPointer",
        "ToPointer",
        "AsRef",
        "Uninitialized",
        "NonTemporal",
        "MemoryHandle",
        "data_ptr",
    ];

    /// <summary>What looks like it and may be used all the same, with the reason.</summary>
    private static readonly Dictionary<string, string> _exceptions = new()
    {
        ["System.Runtime.CompilerServices.ICriticalNotifyCompletion.UnsafeOnCompleted"] = Awaiting,
        ["System.Runtime.CompilerServices.TaskAwaiter.UnsafeOnCompleted"] = Awaiting,
        ["System.Runtime.CompilerServices.ValueTaskAwaiter.UnsafeOnCompleted"] = Awaiting,
        ["System.Runtime.CompilerServices.YieldAwaitable.YieldAwaiter.UnsafeOnCompleted"] = Awaiting,
        ["System.Runtime.CompilerServices.ConfiguredTaskAwaitable.ConfiguredTaskAwaiter.UnsafeOnCompleted"] = Awaiting,
        ["System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter.UnsafeOnCompleted"] = Awaiting,
        ["System.Runtime.CompilerServices.AsyncTaskMethodBuilder.AwaitUnsafeOnCompleted"] = Awaiting,
        ["System.Runtime.CompilerServices.AsyncValueTaskMethodBuilder.AwaitUnsafeOnCompleted"] = Awaiting,
        ["System.Runtime.CompilerServices.AsyncVoidMethodBuilder.AwaitUnsafeOnCompleted"] = Awaiting,
        ["System.Runtime.CompilerServices.AsyncIteratorMethodBuilder.AwaitUnsafeOnCompleted"] = Awaiting,
        ["System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder.AwaitUnsafeOnCompleted"] = Awaiting,
        ["System.Runtime.InteropServices.CollectionsMarshal.AsSpan"] = Lists,
        ["System.Runtime.InteropServices.CollectionsMarshal.SetCount"] = Lists,
    };

    private const string Awaiting = "C# calls it for await; it is the context of security that it leaves behind, no memory.";
    private const string Lists = "C# calls it for List<int> x = [1, 2]; the array behind the list is kept as long as the span.";

    // Grader.Runner is in reach of checks alone.
    private static IEnumerable<Assembly> Assemblies =>
        Emitted
            .References.Select(r => ((PortableExecutableReference)r).FilePath!)
            .Where(f => Path.GetFileName(f) is not "Grader.Runner.dll")
            .Select(f =>
                f.Contains("TorchSharp", StringComparison.Ordinal)
                    ? Assembly.LoadFrom(f)
                    : Assembly.Load(Path.GetFileNameWithoutExtension(f))
            );

    private static readonly List<MemberInfo> _all =
    [
        .. Assemblies.SelectMany(a => a.GetExportedTypes()).Distinct().SelectMany(MembersOf),
    ];

    [Fact]
    public void Nothing_that_the_gate_lets_pass_reaches_past_the_end_of_memory()
    {
        Assert.True(_all.Count > 50000, $"only {_all.Count}: something is not read");
        Assert.Empty(UnsafeIn(GateRules.BuiltIn).Except(_exceptions.Keys));
    }

    [Theory]
    [InlineData("System.Numerics.Vector LoadUnsafe")]
    [InlineData("System.Numerics.Vector3 LoadAligned")]
    [InlineData("System.Runtime.Intrinsics Vector128.GetElement", false)]
    [InlineData("System.Runtime.Intrinsics Vector128.LoadUnsafe")]
    [InlineData("System.Runtime.CompilerServices Unsafe.Add")]
    [InlineData("System.Runtime.InteropServices MemoryMarshal.CreateSpan")]
    [InlineData("System.Runtime.InteropServices CollectionsMarshal.GetValueRefOrNullRef")]
    [InlineData("System.Span GetPinnableReference")]
    [InlineData("System.Memory Pin")]
    [InlineData("System.Buffers MemoryHandle.Pointer")]
    [InlineData("System.Buffer MemoryCopy")]
    [InlineData("System.GC AllocateUninitializedArray")]
    [InlineData("System.IntPtr ToPointer")]
    [InlineData("TorchSharp.torch.Tensor Handle")]
    [InlineData("TorchSharp.torch.nn Module.new")]
    [InlineData("TorchSharp.torch.Storage data_ptr")]
    public void A_line_that_would_let_one_pass_is_found(string allowed, bool isFound = true)
    {
        var name = allowed.Replace(' ', '.');
        var rules = GateRules.BuiltIn.WithRulesIn($"allow {allowed}\nallow {name}(nint)").Value!;
        Assert.Equal(isFound ? [name] : [], UnsafeIn(rules).Except(_exceptions.Keys));
    }

    [Fact]
    public void Every_exception_is_one()
    {
        Assert.Empty(_exceptions.Keys.Except(_all.Select(NameOf)));
        Assert.All(_exceptions.Keys, e => Assert.Null(GateRules.BuiltIn.AdviceAgainst(e, generic: false)));
    }

    // A method that takes a pointer beside one that takes none cannot be given any: this is what keeps it so.
    [Theory]
    [InlineData("unsafe { var p = (int*)0; }", "CS0227")]
    [InlineData("var s = new string((char*)0);", "CS0214")]
    [InlineData("var p = ((nint)64).ToPointer();", "CS0214")]
    [InlineData("Span<int> s = stackalloc int[1]; fixed (int* p = s) { }", "CS0214")]
    public void No_program_has_pointers(string code, string error) => Assert.Contains(error, Looked.Errors(code));

    private static IEnumerable<string> UnsafeIn(GateRules rules) =>
        _all.Where(m => Passes(m, rules))
            .GroupBy(NameOf)
            .Where(g => IsUnsafe(g.Key, [.. g]))
            .Select(g => g.Key)
            .Order(StringComparer.Ordinal);

    private static bool Passes(MemberInfo member, GateRules rules)
    {
        var takesAddress = member is MethodBase method && method.GetParameters().Any(p => IsAddress(p.ParameterType));
        var isGeneric = member is MethodInfo { IsGenericMethod: true };
        return rules.AdviceAgainst(NameOf(member), isGeneric, takesAddress) is null
            || (isGeneric && rules.AdviceAgainst(NameOf(member), isGeneric, takesAddress, plain: true) is null);
    }

    private static bool IsUnsafe(string name, List<MemberInfo> overloads) =>
        _words.Any(w => name.Contains(w, StringComparison.Ordinal))
        || (
            name.Contains("Vector", StringComparison.Ordinal)
            && name[(name.LastIndexOf('.') + 1)..] is ['L', 'o', 'a', 'd', ..] or ['S', 't', 'o', 'r', 'e', ..]
        )
        || overloads.TrueForAll(m => TypesIn(m).Any(t => t.IsPointer || t.IsFunctionPointer))
        || overloads.Exists(m => HasOffset(m) || TypesIn(m).Any(t => t.Name is "MemoryHandle" or "GCHandle"))
        || (
            name.StartsWith("TorchSharp.", StringComparison.Ordinal)
            && overloads.Exists(m => !IsDelegates(m) && TypesIn(m).Any(IsAddress))
        );

    // A place, and how far from there.
    private static bool HasOffset(MemberInfo member) =>
        member is MethodBase method
        && method.GetParameters().Select(p => p.ParameterType).ToList() is var types
        && types.Exists(t => t.IsByRef && t.GetElementType() is { } at && at != typeof(nint) && at != typeof(nuint))
        && types.Exists(t => t == typeof(nint) || t == typeof(nuint))
        && !IsDelegates(member);

    private static bool IsAddress(Type type) =>
        type.IsPointer
        || type.IsFunctionPointer
        || type == typeof(nint)
        || type == typeof(nuint)
        || (type.HasElementType && IsAddress(type.GetElementType()!))
        || type.GetGenericArguments().Any(IsAddress);

    private static bool IsDelegates(MemberInfo member) => typeof(Delegate).IsAssignableFrom(member.DeclaringType);

    private static IEnumerable<Type> TypesIn(MemberInfo member) =>
        member switch
        {
            MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType),
            ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType),
            FieldInfo field => [field.FieldType],
            _ => [],
        };

    private static IEnumerable<MemberInfo> MembersOf(Type type)
    {
        const BindingFlags Own =
            BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.Instance
            | BindingFlags.Static
            | BindingFlags.DeclaredOnly;
        return type.GetMethods(Own)
            .Where(m => m.IsPublic || m.IsFamily || m.IsFamilyOrAssembly)
            .Cast<MemberInfo>()
            .Concat(type.GetConstructors(Own).Where(c => c.IsPublic || c.IsFamily || c.IsFamilyOrAssembly))
            .Concat(type.GetFields(Own).Where(f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly));
    }

    // As the gate names it.
    private static string NameOf(MemberInfo member) =>
        $"{NameOf(member.DeclaringType!)}.{(member is ConstructorInfo ? "new" : Plain(member.Name))}";

    private static string NameOf(Type type) =>
        $"{(type.DeclaringType is { } outer ? NameOf(outer) : type.Namespace)}.{type.Name.Split('`')[0]}";

    private static string Plain(string name) =>
        name.Split('_', 2) is [("get" or "set" or "add" or "remove"), [>= 'A' and <= 'Z', ..] rest] ? rest : name;
}
