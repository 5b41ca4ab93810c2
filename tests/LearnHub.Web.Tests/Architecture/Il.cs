using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace LearnHub.Web.Tests.Architecture;

/// <summary>Reads what compiled methods do.</summary>
internal static class Il
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public static IEnumerable<MethodBase> MethodsOf(Type type) => type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything));

    /// <summary>The members and strings that a method's instructions name, in order.</summary>
    public static IEnumerable<(OpCode Code, object Operand)> Operands(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } bytes)
            yield break;
        for (var at = 0; at < bytes.Length;)
        {
            var value = bytes[at] == 0xFE ? unchecked((short)(0xFE00 | bytes[at + 1])) : bytes[at];
            var code = OpCodes[value];
            at += code.Size;
            switch (code.OperandType)
            {
                case OperandType.InlineString:
                    yield return (code, method.Module.ResolveString(BitConverter.ToInt32(bytes, at)));
                    break;
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    if (Resolve(method, BitConverter.ToInt32(bytes, at)) is { } member)
                        yield return (code, member);
                    break;
            }

            at += SizeOf(code.OperandType, bytes, at);
        }
    }

    /// <summary>The type and the types that the compiler made for it.</summary>
    public static IEnumerable<Type> WithNested(Type type) => type.GetNestedTypes(Everything).SelectMany(WithNested).Prepend(type);

    /// <summary>Every type that a type (with what is nested in it) names: in its shape, its attributes and its instructions.</summary>
    public static IReadOnlySet<Type> TypesNamedBy(Type type)
    {
        var found = new HashSet<Type>();
        foreach (var part in WithNested(type))
        {
            Add(found, part.BaseType);
            foreach (var other in part.GetInterfaces())
                Add(found, other);
            foreach (var field in part.GetFields(Everything))
                Add(found, field.FieldType);
            foreach (var attribute in part.GetCustomAttributesData().Concat(part.GetMembers(Everything).SelectMany(member => member.GetCustomAttributesData())))
                Add(found, attribute.AttributeType);
            foreach (var method in MethodsOf(part))
            {
                AddShape(found, method);
                foreach (var local in method.GetMethodBody()?.LocalVariables ?? [])
                    Add(found, local.LocalType);
                foreach (var (_, operand) in Operands(method))
                    AddMember(found, operand);
            }
        }

        return found;
    }

    /// <summary>Everything that a method calls, its own assembly's methods followed to the end.</summary>
    public static IReadOnlySet<MethodBase> Reached(MethodBase start)
    {
        var reached = new HashSet<MethodBase>();
        var waiting = new Stack<MethodBase>([start]);
        while (waiting.TryPop(out var method))
        {
            var bodies = method.GetCustomAttribute<StateMachineAttribute>() is { } machine ? MethodsOf(machine.StateMachineType).Prepend(method) : [method];
            foreach (var called in bodies.SelectMany(Operands).Select(pair => pair.Operand).OfType<MethodBase>())
            {
                if (reached.Add(called) && called.Module.Assembly == start.Module.Assembly)
                    waiting.Push(called is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericMethodDefinition() : called);
            }
        }

        return reached;
    }

    private static MemberInfo? Resolve(MethodBase method, int token)
    {
        try
        {
            var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
            return method.Module.ResolveMember(token, ofType, method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static int SizeOf(OperandType operand, byte[] bytes, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(bytes, at)),
        _ => 4,
    };

    private static void AddMember(HashSet<Type> found, object operand)
    {
        switch (operand)
        {
            case Type type:
                Add(found, type);
                break;
            case MethodBase method:
                Add(found, method.DeclaringType);
                AddShape(found, method);
                foreach (var argument in method.IsGenericMethod ? method.GetGenericArguments() : [])
                    Add(found, argument);
                break;
            case FieldInfo field:
                Add(found, field.DeclaringType);
                Add(found, field.FieldType);
                break;
        }
    }

    private static void AddShape(HashSet<Type> found, MethodBase method)
    {
        Add(found, (method as MethodInfo)?.ReturnType);
        foreach (var parameter in method.GetParameters())
            Add(found, parameter.ParameterType);
    }

    private static void Add(HashSet<Type> found, Type? type)
    {
        if (type is null || type.IsGenericParameter)
            return;
        if (type.HasElementType)
            Add(found, type.GetElementType());
        else if (found.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type))
        {
            foreach (var argument in type.GenericTypeArguments)
                Add(found, argument);
            Add(found, type.DeclaringType);
        }
        else
        {
            foreach (var argument in type.GenericTypeArguments.Where(argument => !found.Contains(argument)))
                Add(found, argument);
        }
    }
}
