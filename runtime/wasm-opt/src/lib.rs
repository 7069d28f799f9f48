//! Stands in for the crate `wasm-opt`, of which `substrate-wasm-builder` needs very little.
//!
//! The real one compiles all of Binaryen, in C++: seven minutes of processor time in a build from
//! nothing. `substrate-wasm-builder` asks it for no optimisation, only to drop debugging sections, to
//! lower what is beyond WebAssembly's first version, and to write the module anew, compactly. The
//! target `wasm32v1-none` has nothing to be lowered, so here that is checked, by a full validation;
//! the rest is done by the Bytecode Alliance's own parser and encoder. The root `Cargo.toml` puts
//! this crate in the other's place.

use std::{fs, io, path::Path};

use wasm_encoder::{
    Module,
    reencode::{self, Reencode},
};
use wasmparser::{CustomSectionReader, Parser, Validator, WasmFeatures};

/// Why a module could not be rewritten.
#[derive(Debug, thiserror::Error)]
pub enum OptimizationError {
    /// The module could not be read, or the result not be written.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The module is malformed, or uses what is beyond WebAssembly's first version.
    #[error("not a WebAssembly 1.0 module: {0}")]
    Invalid(#[from] wasmparser::BinaryReaderError),
    /// The module is valid, but cannot be encoded again.
    #[error("cannot encode the module again: {0}")]
    Encode(#[from] reencode::Error),
}

/// Steps that can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
    /// Drops the sections with debugging information, whose names begin with `.debug`.
    StripDwarf,
    /// Sees to it that the module has no sign extension operators. Each module that is rewritten is
    /// checked for that, so this adds nothing.
    SignextLowering,
}

/// How to rewrite a module.
#[derive(Clone, Debug, Default)]
pub struct OptimizationOptions {
    strip_dwarf: bool,
    names: bool,
}

impl OptimizationOptions {
    /// No optimisation, the only level there is here.
    pub fn new_opt_level_0() -> Self {
        Self::default()
    }

    /// Allows WebAssembly 1.0 only, which is always so here.
    pub fn mvp_features_only(&mut self) -> &mut Self {
        self
    }

    /// Whether the section with names, which backtraces show, is kept.
    pub fn debug_info(&mut self, keep: bool) -> &mut Self {
        self.names = keep;
        self
    }

    /// Adds a step.
    pub fn add_pass(&mut self, pass: Pass) -> &mut Self {
        self.strip_dwarf |= pass == Pass::StripDwarf;
        self
    }

    /// Reads the module in the file `from` and writes the new one to the file `to`, which may be the
    /// same. A module that is refused leaves `to` as it was.
    pub fn run(
        &self,
        from: impl AsRef<Path>,
        to: impl AsRef<Path>,
    ) -> Result<(), OptimizationError> {
        let rewritten = self.rewrite(&fs::read(from)?)?;
        Ok(fs::write(to, rewritten)?)
    }

    fn rewrite(&self, module: &[u8]) -> Result<Vec<u8>, OptimizationError> {
        Validator::new_with_features(WasmFeatures::WASM1).validate_all(module)?;
        let mut rewritten = Module::new();
        Rewriter(self).parse_core_module(&mut rewritten, Parser::new(0), module)?;
        Ok(rewritten.finish())
    }

    fn keeps(&self, section: &str) -> bool {
        match section {
            "name" => self.names,
            _ => !(self.strip_dwarf && section.starts_with(".debug")),
        }
    }
}

/// Encodes everything as it is, in the fewest bytes, but for sections that are not wanted.
struct Rewriter<'a>(&'a OptimizationOptions);

impl Reencode for Rewriter<'_> {
    type Error = std::convert::Infallible;

    fn parse_custom_section(
        &mut self,
        module: &mut Module,
        section: CustomSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        if self.0.keeps(section.name()) {
            reencode::utils::parse_custom_section(self, module, section)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, CustomSection, Function, FunctionSection, Instruction, TypeSection, ValType,
    };

    use super::*;

    /// A module of one function `i32 -> i32` with this body, and the sections that a linker adds.
    fn module(body: &[Instruction<'_>]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([ValType::I32], [ValType::I32]);
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut function = Function::new([]);
        for instruction in body {
            function.instruction(instruction);
        }
        let mut code = CodeSection::new();
        code.function(&function);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&code);
        for name in ["runtime_version", ".debug_info"] {
            module.section(&CustomSection { name: name.into(), data: [1, 2, 3][..].into() });
        }
        module.finish()
    }

    fn as_the_builder_does(module: &[u8]) -> Result<Vec<u8>, OptimizationError> {
        let folder = tempfile::tempdir()?;
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        fs::write(&from, module)?;
        OptimizationOptions::new_opt_level_0()
            .mvp_features_only()
            .debug_info(true)
            .add_pass(Pass::StripDwarf)
            .add_pass(Pass::SignextLowering)
            .run(&from, &to)
            .inspect_err(|_| assert!(!to.exists(), "something was written"))?;
        Ok(fs::read(to)?)
    }

    fn contains(module: &[u8], section: &str) -> bool {
        module.windows(section.len()).any(|window| window == section.as_bytes())
    }

    #[test]
    fn debugging_sections_go_and_all_else_stays() {
        let before = module(&[Instruction::LocalGet(0), Instruction::End]);
        let after = as_the_builder_does(&before).unwrap();
        assert!(contains(&before, ".debug_info") && !contains(&after, ".debug_info"));
        assert!(contains(&after, "runtime_version"));
        let debug_section = ".debug_info".len() + 3 + 3;
        assert_eq!(after, before[..before.len() - debug_section]);
    }

    #[test]
    fn what_is_beyond_the_first_version_is_refused() {
        let extends = [Instruction::LocalGet(0), Instruction::I32Extend8S, Instruction::End];
        assert!(matches!(
            as_the_builder_does(&module(&extends)),
            Err(OptimizationError::Invalid(_))
        ));
    }

    #[test]
    fn what_is_not_a_module_is_refused() {
        assert!(matches!(as_the_builder_does(b"\0asm"), Err(OptimizationError::Invalid(_))));
    }
}
