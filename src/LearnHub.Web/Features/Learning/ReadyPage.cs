using System.Buffers;
using System.Text;

namespace LearnHub.Web.Features.Learning;

/// <summary>A rendered page cut at what is new on every visit: the form's token and the form's id.</summary>
internal sealed class ReadyPage
{
    private readonly List<(byte[] Text, Hole Then)> pieces;
    private readonly int length;

    private ReadyPage(List<(byte[] Text, Hole Then)> pieces)
    {
        this.pieces = pieces;
        length = pieces.Sum(piece => piece.Text.Length);
    }

    private enum Hole
    {
        End,
        Token,
        FormId,
    }

    public static ReadyPage Cut(ReadOnlySpan<byte> html, string token, string formId)
    {
        var (tokenBytes, idBytes) = (Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(formId));
        var cut = new List<(byte[] Text, Hole Then)>();
        while (true)
        {
            var (tokenAt, idAt) = (html.IndexOf(tokenBytes), html.IndexOf(idBytes));
            var hole = (tokenAt, idAt) switch
            {
                (-1, -1) => Hole.End,
                (_, -1) => Hole.Token,
                (-1, _) => Hole.FormId,
                _ => tokenAt < idAt ? Hole.Token : Hole.FormId,
            };
            if (hole == Hole.End)
            {
                cut.Add((html.ToArray(), hole));
                return new ReadyPage(cut);
            }

            var (at, width) = hole == Hole.Token ? (tokenAt, tokenBytes.Length) : (idAt, idBytes.Length);
            cut.Add((html[..at].ToArray(), hole));
            html = html[(at + width)..];
        }
    }

    public void Write(IBufferWriter<byte> writer, string token, string formId)
    {
        foreach (var (text, then) in pieces)
        {
            writer.Write(text);
            if (then != Hole.End)
                Encoding.UTF8.GetBytes(then == Hole.Token ? token : formId, writer);
        }
    }

    public long LengthWith(string token, string formId) =>
        length + pieces.Sum(piece => piece.Then switch { Hole.Token => token.Length, Hole.FormId => formId.Length, _ => 0 });
}
