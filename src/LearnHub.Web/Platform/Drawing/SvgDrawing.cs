using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace LearnHub.Web.Platform.Drawing;

/// <summary>Draws an SVG as PDF or PNG with the system's librsvg and cairo, and measures its texts.</summary>
public sealed class SvgDrawing
{
    /// <summary>The Debian package that brings the library (and cairo with it).</summary>
    public const string Package = "librsvg2-2";

    /// <summary>Whether both libraries are there.</summary>
    public bool IsAvailable { get; init; } =
        NativeLibrary.TryLoad(Rsvg.Library, out _) && NativeLibrary.TryLoad(Cairo.Library, out _);

    /// <summary>
    /// One page of so many points (72 to the inch), its text selectable, its links to be clicked. The same drawing gives the same bytes: nothing in it
    /// says when it was drawn.
    /// </summary>
    public byte[] ToPdf(string svg, double width, double height, PdfAbout about)
    {
        using var stream = new MemoryStream();
        Cairo.WriteFunction write = (_, data, length) => Append(stream, data, length);
        var surface = Cairo.cairo_pdf_surface_create_for_stream(write, 0, width, height);
        try
        {
            Cairo.cairo_pdf_surface_restrict_to_version(surface, Cairo.PdfVersion14);
            var day = about.Created.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
            Cairo.cairo_pdf_surface_set_metadata(surface, Cairo.PdfMetadata.Title, about.Title);
            Cairo.cairo_pdf_surface_set_metadata(surface, Cairo.PdfMetadata.Author, about.Author);
            Cairo.cairo_pdf_surface_set_metadata(surface, Cairo.PdfMetadata.Creator, "LearnHub");
            Cairo.cairo_pdf_surface_set_metadata(surface, Cairo.PdfMetadata.CreateDate, day);
            Cairo.cairo_pdf_surface_set_metadata(surface, Cairo.PdfMetadata.ModificationDate, day);
            Render(svg, surface, width, height);
            Cairo.cairo_surface_finish(surface);
            Check(Cairo.cairo_surface_status(surface));
        }
        finally
        {
            Cairo.cairo_surface_destroy(surface);
            GC.KeepAlive(write);
        }

        return PdfLanguage.Add(stream.ToArray(), about.Language);
    }

    /// <summary>A picture of so many pixels.</summary>
    public byte[] ToPng(string svg, int width, int height)
    {
        using var stream = new MemoryStream();
        Cairo.WriteFunction write = (_, data, length) => Append(stream, data, length);
        var surface = Cairo.cairo_image_surface_create(Cairo.FormatArgb32, width, height);
        try
        {
            Render(svg, surface, width, height);
            Check(Cairo.cairo_surface_write_to_png_stream(surface, write, 0));
        }
        finally
        {
            Cairo.cairo_surface_destroy(surface);
            GC.KeepAlive(write);
        }

        return stream.ToArray();
    }

    /// <summary>How wide the elements with these ids are drawn, each in the units of the drawing.</summary>
    public IReadOnlyList<double> Widths(string svg, IReadOnlyList<string> ids)
    {
        var handle = Open(svg);
        try
        {
            var widths = new double[ids.Count];
            for (var i = 0; i < ids.Count; i++)
            {
                if (!Rsvg.rsvg_handle_get_geometry_for_element(handle, "#" + ids[i], out var ink, out _, out var error))
                    throw Failed("measured", error);
                widths[i] = ink.Width;
            }

            return widths;
        }
        finally
        {
            Rsvg.g_object_unref(handle);
        }
    }

    private static void Render(string svg, nint surface, double width, double height)
    {
        var handle = Open(svg);
        var context = Cairo.cairo_create(surface);
        try
        {
            var viewport = new Rsvg.Rectangle { Width = width, Height = height };
            if (!Rsvg.rsvg_handle_render_document(handle, context, in viewport, out var error))
                throw Failed("rendered", error);
            Check(Cairo.cairo_status(context));
        }
        finally
        {
            Cairo.cairo_destroy(context);
            Rsvg.g_object_unref(handle);
        }
    }

    // Without a base address librsvg loads nothing that a drawing refers to, except what stands in the drawing itself.
    private static nint Open(string svg)
    {
        var bytes = Encoding.UTF8.GetBytes(svg);
        var handle = Rsvg.rsvg_handle_new_from_data(bytes, (nuint)bytes.Length, out var error);
        return handle == 0 ? throw Failed("read", error) : handle;
    }

    private static InvalidDataException Failed(string what, nint error)
    {
        // A GError: a number of the domain, a code, then the address of its message.
        var message = error == 0 ? null : Marshal.PtrToStringUTF8(Marshal.ReadIntPtr(error, 8));
        if (error != 0)
            Rsvg.g_error_free(error);
        return new InvalidDataException($"The drawing cannot be {what}: {message}");
    }

    private static int Append(MemoryStream stream, nint data, uint length)
    {
        var chunk = new byte[length];
        Marshal.Copy(data, chunk, 0, chunk.Length);
        stream.Write(chunk);
        return 0;
    }

    private static void Check(int status)
    {
        if (status != 0)
            throw new InvalidDataException($"Drawing failed with cairo status {status}.");
    }
}

/// <summary>What a PDF says about itself.</summary>
public sealed record PdfAbout(string Title, string Author, string Language, DateTime Created);
