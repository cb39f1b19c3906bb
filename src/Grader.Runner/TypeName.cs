namespace Grader.Runner;

/// <summary>Names of types as the student writes or reads them.</summary>
internal static class TypeName
{
    private const int Longest = 200;

    /// <summary>As in C#: <c>int[]</c>, <c>List&lt;float&gt;</c>, <c>(int, string)</c>.</summary>
    public static string Of(Type type) => CutToLongest(ShortName(type));

    /// <summary>With its namespace: <c>System.InvalidOperationException</c>. A type that the program declares has none.</summary>
    public static string WithNamespace(Type type) =>
        CutToLongest(type.Namespace is { } space ? $"{space}.{ShortName(type)}" : ShortName(type));

    private static string ShortName(Type type) =>
        KeywordFor(type)
        ?? type switch
        {
            { IsArray: true } when type.GetElementType() is { } element =>
                $"{ShortName(element)}[{new string(',', type.GetArrayRank() - 1)}]",
            { IsGenericType: true } when Nullable.GetUnderlyingType(type) is { } value => $"{ShortName(value)}?",
            { IsGenericType: true } when type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true =>
                $"({TypeArguments(type)})",
            { IsGenericType: true } when type.Name.Contains('`') =>
                $"{type.Name[..type.Name.IndexOf('`')]}<{TypeArguments(type)}>",
            _ => type.Name,
        };

    private static string TypeArguments(Type type) => string.Join(", ", type.GetGenericArguments().Select(ShortName));

    private static string? KeywordFor(Type type) =>
        Type.GetTypeCode(type) switch
        {
            _ when type.IsEnum => null,
            _ when type == typeof(object) => "object",
            TypeCode.Boolean => "bool",
            TypeCode.Char => "char",
            TypeCode.SByte => "sbyte",
            TypeCode.Byte => "byte",
            TypeCode.Int16 => "short",
            TypeCode.UInt16 => "ushort",
            TypeCode.Int32 => "int",
            TypeCode.UInt32 => "uint",
            TypeCode.Int64 => "long",
            TypeCode.UInt64 => "ulong",
            TypeCode.Single => "float",
            TypeCode.Double => "double",
            TypeCode.Decimal => "decimal",
            TypeCode.String => "string",
            _ => null,
        };

    private static string CutToLongest(string name) => name.Length <= Longest ? name : name[..Longest];
}
