using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace LearnHub.Content.Grading;

/// <summary>
/// The chance behind a sheet: xoshiro256** (Blackman and Vigna, 2018), whose state is, as four little-endian words, the SHA-256 of
/// the attempt's id (16 bytes in the order in which the id is written), a byte that says what for, and the question's id in UTF-8.
/// Written out here because kept attempts are laid out again years later: <see cref="Random"/> may change between .NET versions.
/// Each question has a sequence of its own, so that a question added to the module leaves the order of the others as it was.
/// </summary>
internal sealed class SheetRandom
{
    private ulong _a, _b, _c, _d;

    private SheetRandom(Guid attemptId, byte purpose, string questionId)
    {
        Span<byte> id = stackalloc byte[16];
        attemptId.TryWriteBytes(id, bigEndian: true, out _);
        var seed = SHA256.HashData([.. id, purpose, .. Encoding.UTF8.GetBytes(questionId)]).AsSpan();
        _a = BinaryPrimitives.ReadUInt64LittleEndian(seed);
        _b = BinaryPrimitives.ReadUInt64LittleEndian(seed[8..]);
        _c = BinaryPrimitives.ReadUInt64LittleEndian(seed[16..]);
        _d = BinaryPrimitives.ReadUInt64LittleEndian(seed[24..]);
    }

    /// <summary>For choosing which questions an attempt asks.</summary>
    public static SheetRandom ForDraw(Guid attemptId) => new(attemptId, 0, "");

    /// <summary>For mixing one question.</summary>
    public static SheetRandom ForQuestion(Guid attemptId, string questionId) => new(attemptId, 1, questionId);

    /// <summary>The numbers 0 … <paramref name="count"/> − 1 in an order of which all are equally likely (Fisher and Yates).</summary>
    public ImmutableArray<int> Mixed(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var last = count - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }
        return [.. order];
    }

    /// <summary>Like <see cref="Mixed"/>, but never the order 0, 1, 2 …, where that would lay the answer out ready.</summary>
    public ImmutableArray<int> MixedUp(int count)
    {
        ImmutableArray<int> order;
        do
            order = Mixed(count);
        while (count > 1 && order.SequenceEqual(InOrder(count)));
        return order;
    }

    /// <summary>The numbers 0 … <paramref name="count"/> − 1.</summary>
    public static ImmutableArray<int> InOrder(int count) => [.. Enumerable.Range(0, count)];

    private int Below(int bound)
    {
        // Numbers over the last full multiple of the bound are thrown away, as the small remainders would come too often.
        var limit = ulong.MaxValue - (ulong.MaxValue % (ulong)bound);
        ulong number;
        do
            number = Next();
        while (number >= limit);
        return (int)(number % (ulong)bound);
    }

    private ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }
}
