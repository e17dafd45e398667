//! What plotters asks of a surface that it draws on, answered by [`SvgCanvas`].
//!
//! Our marks write elements with classes of their own. What plotters' own elements would draw has no class,
//! as their styles know only colours, which are the page's to choose.

use super::font::{Weight, text_width};
use super::svg_canvas::{Anchor, PIXEL, SvgCanvas};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use std::convert::Infallible;

/// Writing to a string never fails.
pub type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for SvgCanvas<'_> {
    type ErrorType = Infallible;

    /// In tenths of a CSS pixel.
    fn get_size(&self) -> (u32, u32) {
        let (width, height) = self.size();
        (
            (width * PIXEL).unsigned_abs(),
            (height * PIXEL).unsigned_abs(),
        )
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    /// Ends the document.
    fn present(&mut self) -> Drawn {
        self.close_svg();
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, _: BackendColor) -> Drawn {
        self.rectangle("", point, (point.0 + 1, point.1 + 1));
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, _: &S) -> Drawn {
        self.line("", from, to);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        _: &S,
        _: bool,
    ) -> Drawn {
        self.rectangle("", from, to);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        _: &S,
    ) -> Drawn {
        self.path("", path, false);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        _: &S,
        _: bool,
    ) -> Drawn {
        self.circle("", centre, radius.cast_signed());
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        _: &S,
    ) -> Drawn {
        self.path("", corners, true);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        self.text("", at, anchor, text);
        Ok(())
    }

    /// By the table of the font, as a browser would have to lay the page out to tell.
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let width = text_width(text, style.size(), Weight::Regular);
        Ok((width as u32, style.size() as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::prelude::{
        BLACK, Circle, Color, IntoDrawingArea, PathElement, Polygon, RED, Rectangle, Text,
    };

    #[test]
    fn elements_of_plotters_are_drawn_without_their_colours() {
        let mut svg = String::new();
        let root = SvgCanvas::new(&mut svg, 10, 20).into_drawing_area();
        assert_eq!(root.dim_in_pixel(), (100, 200));
        root.draw(&Circle::new((50, 50), 15, RED)).unwrap();
        root.draw(&PathElement::new(vec![(0, 0), (10, 25)], RED))
            .unwrap();
        root.draw(&Polygon::new(vec![(0, 0), (9, 0), (9, 9)], RED))
            .unwrap();
        root.draw(&Rectangle::new([(30, 40), (0, 0)], BLACK.filled()))
            .unwrap();
        root.draw(&Text::new("Å & B", (5, 5), ("sans-serif", 15)))
            .unwrap();
        root.present().unwrap();
        drop(root);
        insta::assert_snapshot!(svg, @r#"<circle cx="5" cy="5" r="1.5"/><path d="M0 0L1 2.5"/><path d="M0 0L0.9 0L0.9 0.9Z"/><rect x="0" y="0" width="3" height="4"/><text x="0.5" y="0.5">Å &amp; B</text></svg>"#);
    }

    #[test]
    fn text_is_as_wide_as_the_font_says() {
        let mut svg = String::new();
        let root = SvgCanvas::new(&mut svg, 10, 10).into_drawing_area();
        let style = ("sans-serif", 100).into();
        let size = root.estimate_text_size("Öckerö", &style).unwrap();
        assert_eq!(size, (300, 100));
    }
}
