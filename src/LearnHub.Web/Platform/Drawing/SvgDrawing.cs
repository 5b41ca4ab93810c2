using System.Runtime.InteropServices;

namespace LearnHub.Web.Platform.Drawing;

/// <summary>Draws an SVG as PDF or PNG with the system's librsvg and cairo.</summary>
public sealed class SvgDrawing
{
    /// <summary>The Debian package that brings the library (and cairo with it).</summary>
    public const string Package = "librsvg2-2";

    // SVG user units are CSS pixels, 96 to the inch; PDF counts 72.
    private const double PointsPerPixel = 72.0 / 96.0;

    /// <summary>Whether both libraries are there.</summary>
    public bool IsAvailable { get; } =
        NativeLibrary.TryLoad(Rsvg.Library, out _) && NativeLibrary.TryLoad(Cairo.Library, out _);

    /// <summary>A one-page PDF of the drawing's own size, its text selectable.</summary>
    public byte[] ToPdf(string svg, double width, double height, string title, string author)
    {
        using var stream = new MemoryStream();
        Cairo.WriteFunction write = (_, data, length) => Append(stream, data, length);
        var surface = Cairo.cairo_pdf_surface_create_for_stream(write, 0, width * PointsPerPixel, height * PointsPerPixel);
        try
        {
            Cairo.cairo_pdf_surface_set_metadata(surface, Cairo.PdfMetadata.Title, title);
            Cairo.cairo_pdf_surface_set_metadata(surface, Cairo.PdfMetadata.Author, author);
            Cairo.cairo_pdf_surface_set_metadata(surface, Cairo.PdfMetadata.Creator, "LearnHub");
            Render(svg, surface, width * PointsPerPixel, height * PointsPerPixel);
            Cairo.cairo_surface_finish(surface);
            Check(Cairo.cairo_surface_status(surface));
        }
        finally
        {
            Cairo.cairo_surface_destroy(surface);
            GC.KeepAlive(write);
        }

        return stream.ToArray();
    }

    /// <summary>A picture <paramref name="scale"/> times as large as the drawing.</summary>
    public byte[] ToPng(string svg, double width, double height, double scale)
    {
        using var stream = new MemoryStream();
        Cairo.WriteFunction write = (_, data, length) => Append(stream, data, length);
        var surface = Cairo.cairo_image_surface_create(Cairo.FormatArgb32, (int)(width * scale), (int)(height * scale));
        try
        {
            Render(svg, surface, width * scale, height * scale);
            Check(Cairo.cairo_surface_write_to_png_stream(surface, write, 0));
        }
        finally
        {
            Cairo.cairo_surface_destroy(surface);
            GC.KeepAlive(write);
        }

        return stream.ToArray();
    }

    private static void Render(string svg, nint surface, double width, double height)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(svg);
        var handle = Rsvg.rsvg_handle_new_from_data(bytes, (nuint)bytes.Length, out _);
        if (handle == 0)
            throw new InvalidDataException("The drawing is not a valid SVG.");
        var context = Cairo.cairo_create(surface);
        try
        {
            var viewport = new Rsvg.Rectangle { Width = width, Height = height };
            if (!Rsvg.rsvg_handle_render_document(handle, context, in viewport, out _))
                throw new InvalidDataException("The drawing could not be rendered.");
            Check(Cairo.cairo_status(context));
        }
        finally
        {
            Cairo.cairo_destroy(context);
            Rsvg.g_object_unref(handle);
        }
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
